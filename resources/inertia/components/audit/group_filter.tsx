import { Link } from '@adonisjs/inertia/react'
import { auditGroups } from '~/components/audit/audit_groups'
import type { AuditLine } from '~/contract'
import { withQuery } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './group_filter.module.css'

type Group = AuditLine['group']
type GroupFilterProps = {
  path: string
  chosen: Group | null
  groups?: Group[]
  query?: Record<string, string | null>
}

/** Which events are shown. The choice stands in the address, so it can be kept and sent. */
export function GroupFilter({ path, chosen, groups = auditGroups, query = {} }: GroupFilterProps) {
  const { t } = useText()

  return (
    <nav className={classes.filter} aria-label={t('audit.filter')}>
      {[null, ...groups].map((group) => (
        <Link
          key={group ?? 'all'}
          href={withQuery(path, { ...query, group })}
          aria-current={group === chosen ? 'true' : undefined}
        >
          {group ? t(`audit.group.${group}`) : t('audit.group.all')}
        </Link>
      ))}
    </nav>
  )
}
