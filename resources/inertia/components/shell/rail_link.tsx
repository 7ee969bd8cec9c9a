import { Link } from '@adonisjs/inertia/react'
import { IconPuzzle, type Icon as TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './rail.module.css'

type RailLinkProps = { href: string; current: string; Icon?: TablerIcon; children: ReactNode }

/** One line of the rail; it knows whether its page, or one below it, is open. */
export function RailLink({ href, current, Icon = IconPuzzle, children }: RailLinkProps) {
  const path = current.split('?')[0] ?? current
  const isOpen = path === href || path.startsWith(`${href}/`)

  return (
    <Link href={href} className={classes.link} aria-current={isOpen ? 'page' : undefined}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </Link>
  )
}
