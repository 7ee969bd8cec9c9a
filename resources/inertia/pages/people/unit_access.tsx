import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { UnitAccessLine, UnitAccessProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { AccessMoment } from '~/components/people/access_moment'
import { useRoleText } from '~/components/people/role_text'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Who had access to a unit at a moment. */
export default function UnitAccess({ unit, at, isNow, people }: UnitAccessProps) {
  const { t } = useText()
  const roleText = useRoleText()
  const answer = ({ hadAccess, state }: UnitAccessLine) =>
    hadAccess
      ? t('words.yes')
      : t('people.access.no', { state: state ? t(`people.state.${state}`).toLowerCase() : '–' })

  return (
    <>
      <Anchor component={Link} href={paths.units} size="sm">
        {t('people.units.title')}
      </Anchor>
      <PageHeading
        title={t('people.access.title', { unit: unit.name })}
        lead={t('people.access.lead')}
      />
      <AccessMoment key={at} path={paths.unitAccess(unit.id)} at={at} isNow={isNow} />
      {people.length === 0 && <EmptyState title={t('people.access.none')} />}
      {people.length > 0 && (
        <DataTable
          caption={t('people.access.title', { unit: unit.name })}
          columns={[
            t('people.column.name'),
            t('people.column.role'),
            t('people.column.from'),
            t('people.column.until'),
            t('people.column.access'),
          ]}
          rows={people.map((line) => ({
            key: line.assignmentId,
            cells: [
              <Anchor
                key="name"
                component={Link}
                href={paths.person(line.staffId)}
                underline="always"
              >
                {line.name}
              </Anchor>,
              roleText(line.role, line.unitName),
              <DateTime key="from" at={line.from} />,
              line.until ? <DateTime key="until" at={line.until} /> : t('people.open_end'),
              answer(line),
            ],
          }))}
        />
      )}
    </>
  )
}
