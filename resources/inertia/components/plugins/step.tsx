import { Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import { useText } from '~/texts/use_text'
import classes from './step.module.css'

type StepProps = {
  number: number
  title: string
  state: 'done' | 'open' | 'waiting'
  summary?: ReactNode
  children?: ReactNode
}

/** One step of the path to an active plugin. Its state is told by sign, colour and words. */
export function Step({ number, title, state, summary, children }: StepProps) {
  const { t } = useText()
  const headingId = useId()

  return (
    <li
      className={classes.step}
      data-state={state}
      aria-current={state === 'open' ? 'step' : undefined}
    >
      <span className={classes.sign} aria-hidden>
        {state === 'done' ? <IconCheck size={16} stroke={2.5} /> : number}
      </span>
      <section className={classes.body} aria-labelledby={headingId}>
        <h2 id={headingId} className={classes.title}>
          {title} <span className={classes.state}>{t(`plugins.step.${state}`)}</span>
        </h2>
        {summary && (
          <Text component="div" size="sm" c="dimmed">
            {summary}
          </Text>
        )}
        {children}
      </section>
    </li>
  )
}
