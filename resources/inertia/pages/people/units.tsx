import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { UnitsProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { NameUnit } from '~/components/people/name_unit'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** Wards, clinics and teams, and who had access to each. */
export default function Units({ units }: UnitsProps) {
  const { t } = useText()

  return (
    <>
      <PageHeading title={t('people.units.title')} lead={t('people.units.lead')}>
        <NameUnit />
      </PageHeading>
      {units.length === 0 && <EmptyState title={t('people.units.none')} />}
      {units.length > 0 && (
        <DataTable
          caption={t('people.units.title')}
          columns={[
            t('people.column.unit'),
            t('people.column.people'),
            t('people.units.access'),
            t('people.column.act'),
          ]}
          rows={units.map((unit) => ({
            key: unit.id,
            cells: [
              unit.name,
              <Anchor
                key="people"
                component={Link}
                href={withQuery(paths.people, { unit: unit.id })}
                underline="always"
                aria-label={`${unit.people}: ${t('people.units.people', { unit: unit.name })}`}
              >
                {unit.people}
              </Anchor>,
              <Anchor
                key="access"
                component={Link}
                href={paths.unitAccess(unit.id)}
                underline="always"
                aria-label={t('people.units.access.of', { unit: unit.name })}
              >
                {t('people.units.access')}
              </Anchor>,
              <NameUnit key={unit.name} unit={unit} />,
            ],
          }))}
        />
      )}
    </>
  )
}
