import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { ColleagueReadingsProps } from '~/contract'
import { useNamed } from '~/components/access/named'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Who has been at the record of somebody they work with. */
export default function Colleagues({ readings }: ColleagueReadingsProps) {
  const { t, code } = useText()
  const named = useNamed()

  return (
    <>
      <PageHeading title={t('emergency.colleagues.title')} lead={t('emergency.colleagues.lead')} />
      {readings.length === 0 ? (
        <EmptyState title={t('emergency.colleagues.none')} />
      ) : (
        <DataTable
          caption={t('emergency.colleagues.title')}
          columns={[
            t('emergency.colleagues.at'),
            t('emergency.colleagues.reader'),
            t('emergency.colleagues.patient'),
            t('emergency.colleagues.what'),
            t('emergency.colleagues.why'),
          ]}
          rows={readings.map((reading) => ({
            key: reading.id,
            cells: [
              <DateTime key="at" at={reading.at} />,
              reading.readBy,
              <Anchor
                key="patient"
                component={Link}
                href={paths.patientAudit(reading.patient.id)}
                underline="always"
              >
                {named(reading.patient)}
              </Anchor>,
              code(`audit.action.${reading.action}`, reading.action),
              reading.reason ? code(`records.reason.${reading.reason}`, reading.reason) : '',
            ],
          }))}
        />
      )}
    </>
  )
}
