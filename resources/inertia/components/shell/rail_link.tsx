import { Badge } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { IconPuzzle, type Icon as TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '~/texts/use_text'
import classes from './rail.module.css'

type RailLinkProps = {
  href: string
  current: string
  Icon?: TablerIcon
  /** How many things on the page wait for somebody. */
  waiting?: number
  children: ReactNode
}

/** One line of the rail; it knows whether its page, or one below it, is open. */
export function RailLink({ href, current, Icon = IconPuzzle, waiting, children }: RailLinkProps) {
  const { t } = useText()
  const path = current.split('?')[0] ?? current
  const isOpen = path === href || path.startsWith(`${href}/`)

  return (
    <Link href={href} className={classes.link} aria-current={isOpen ? 'page' : undefined}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span>{children}</span>
      {!!waiting && (
        <Badge
          color="beacon"
          size="sm"
          circle
          ml="auto"
          title={t('shell.waiting', { count: waiting })}
        >
          {waiting}
          <span className="visually-hidden">{t('shell.waiting', { count: waiting })}</span>
        </Badge>
      )}
    </Link>
  )
}
