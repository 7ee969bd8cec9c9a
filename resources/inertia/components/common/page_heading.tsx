import { Group, Text, Title } from '@mantine/core'
import { Head } from '@inertiajs/react'
import type { ReactNode } from 'react'

type PageHeadingProps = {
  title: string
  lead?: ReactNode
  beside?: ReactNode
  /** 2 on a patient's pages, where the banner holds the first heading. */
  order?: 1 | 2
  children?: ReactNode
}

/** The title of the page and of its window, one sentence about it, and what can be done here. */
export function PageHeading({ title, lead, beside, order = 1, children }: PageHeadingProps) {
  return (
    <Group justify="space-between" align="flex-end" gap="md" mb="lg">
      <Head title={title} />
      <div>
        <Group gap="sm">
          <Title order={order}>{title}</Title>
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
