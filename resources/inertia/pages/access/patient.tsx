import type { ExplainPatientProps } from '~/contract'
import { useNamed } from '~/components/access/named'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { useText } from '~/texts/use_text'

/** Who can open one record now and why, as the decision point answers. */
export default function ExplainPatient(props: ExplainPatientProps) {
  const { t, code } = useText()
  const named = useNamed()
  const { patient, people, refused, ruleVersion } = props
  const why = (reason: string) => code(`audit.reason.${reason}`, reason)

  return (
    <>
      <PageHeading
        title={t('emergency.explain.patient.title')}
        lead={`${named(patient)}. ${t('emergency.explain.patient.lead', { version: ruleVersion })}`}
      />
      <Section title={t('emergency.explain.people')}>
        {people.length === 0 && <EmptyState title={t('emergency.explain.nobody')} />}
        {people.length > 0 && (
          <DataTable
            caption={t('emergency.explain.people')}
            columns={[
              t('emergency.explain.name'),
              t('emergency.explain.why'),
              t('emergency.explain.unit'),
              t('emergency.explain.until'),
            ]}
            rows={people.map(({ name, reason, unitName, until }, index) => ({
              key: String(index),
              cells: [name, why(reason), unitName ?? '–', until ? <DateTime at={until} /> : '–'],
            }))}
          />
        )}
      </Section>
      {refused.length > 0 && (
        <Section title={t('emergency.explain.refused')}>
          <DataTable
            caption={t('emergency.explain.refused')}
            columns={[t('emergency.explain.name'), t('emergency.explain.why')]}
            rows={refused.map(({ name, reason }, index) => ({
              key: String(index),
              cells: [name, why(reason)],
            }))}
          />
        </Section>
      )}
    </>
  )
}
