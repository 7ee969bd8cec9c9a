import { Paper, Text, Title } from '@mantine/core'
import { Head } from '@inertiajs/react'
import type { ReactNode } from 'react'
import classes from './narrow_page.module.css'

type NarrowPageProps = { title: string; lead?: ReactNode; children?: ReactNode }

/** One question in the middle of the page. */
export function NarrowPage({ title, lead, children }: NarrowPageProps) {
  return (
    <Paper className={classes.page} withBorder>
      <Head title={title} />
      <Title order={1}>{title}</Title>
      {lead && (
        <Text c="dimmed" mt={6} mb="lg" size="lg">
          {lead}
        </Text>
      )}
      {children}
    </Paper>
  )
}
