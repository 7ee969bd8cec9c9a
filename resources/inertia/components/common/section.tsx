import { Group, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './section.module.css'

type SectionProps = { title: string; aside?: ReactNode; children: ReactNode; id?: string }

/** A part of a page with a heading of its own, found by screen readers under that name. */
export function Section({ title, aside, children, id }: SectionProps) {
  const headingId = useId()

  return (
    <section className={classes.section} aria-labelledby={headingId} id={id}>
      <Group justify="space-between" align="baseline" mb="sm" gap="sm">
        <Title order={2} id={headingId}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </section>
  )
}
