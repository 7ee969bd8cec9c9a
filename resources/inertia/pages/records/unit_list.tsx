import { Alert, Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { IconLock } from '@tabler/icons-react'
import type { UnitListProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { MoreLink } from '~/components/common/more_link'
import { PageHeading } from '~/components/common/page_heading'
import { PatientTable } from '~/components/patients/patient_table'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** The patients with an open episode at the reader's unit: where the working day starts. */
export default function UnitList({
  unit,
  patients,
  nextCursor,
  total,
  blockedCount,
}: UnitListProps) {
  const { t } = useText()
  const next = nextCursor && withQuery(paths.patients, { unit: unit?.id, cursor: nextCursor })

  return (
    <>
      <PageHeading
        title={unit ? t('records.unit.title', { unit: unit.name }) : t('records.unit.none')}
      />
      {blockedCount > 0 && (
        <Alert color="gray" icon={<IconLock size={18} />} mb="md">
          {t('emergency.blocks.counted', { count: blockedCount })}
        </Alert>
      )}
      {patients.length > 0 ? (
        <PatientTable
          patients={patients}
          caption={t('records.unit.caption')}
          summary={t('records.unit.count', { count: total })}
        />
      ) : (
        <EmptyState title={t('records.unit.empty')}>
          {t('records.unit.empty.what')}{' '}
          <Anchor component={Link} href={paths.patientSearch} underline="always">
            {t('records.unit.empty.search')}
          </Anchor>
        </EmptyState>
      )}
      <MoreLink href={next || null} label={t('words.more')} />
    </>
  )
}
