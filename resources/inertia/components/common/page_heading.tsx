import { Group, Text, Title } from '@mantine/core'
import { Head } from '@inertiajs/react'
import type { ReactNode } from 'react'

type PageHeadingProps = {
  title: string
  lead?: ReactNode
  beside?: ReactNode
  children?: ReactNode
}

/** The title of the page and of its window, one sentence about it, and what can be done here. */
export function PageHeading({ title, lead, beside, children }: PageHeadingProps) {
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="lg">
      <Head title={title} />
      <div>
        <Group gap="sm">
          <Title order={1}>{title}</Title>
          {beside}
        </Group>
        {lead && (
          <Text c="dimmed" mt={4} className="prose">
            {lead}
          </Text>
        )}
      </div>
      {children && (
        <Group gap="xs" className="no-print">
          {children}
        </Group>
      )}
    </Group>
  )
}
