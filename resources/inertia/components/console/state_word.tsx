import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import classes from './state_word.module.css'

type StateWordProps = { ok: boolean; good: string; bad: string }

/** A check that has just been made: green when it passed, amber when somebody must act. */
export function StateWord({ ok, good, bad }: StateWordProps) {
  return (
    <span className={ok ? classes.good : classes.bad}>
      {ok ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
      {ok ? good : bad}
    </span>
  )
}
