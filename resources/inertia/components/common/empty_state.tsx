import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type EmptyStateProps = { title: string; children?: ReactNode }

/** Nothing to show: what that means, and what to do. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <Stack gap={4} py="xl" align="center" ta="center">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text component="div" c="dimmed" className="prose">
          {children}
        </Text>
      )}
    </Stack>
  )
}
