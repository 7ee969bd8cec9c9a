import type { ReactNode } from 'react'
import classes from './facts.module.css'

/** Names and values beside each other. A fact whose value is null or empty is left out. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <div className={classes.frame}>
      <dl className={classes.facts}>
        {facts
          .filter(
            ([, value]) => value !== null && value !== '' && value !== undefined && value !== false
          )
          .map(([name, value]) => (
            <div key={name} className={classes.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  )
}
