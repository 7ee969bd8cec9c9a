import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { ExplainPatientProps } from '~/contract'
import { useNamed } from '~/components/access/named'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { AccessMoment } from '~/components/people/access_moment'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Who can open one record and why, as the decision point answers, now or on a date. */
export default function ExplainPatient(props: ExplainPatientProps) {
  const { t, code } = useText()
  const named = useNamed()
  const { patient, people, refused, ruleVersion, at, isNow, wasHere } = props
  const why = (reason: string) => code(`audit.reason.${reason}`, reason)
  const title = isNow ? 'emergency.explain.people' : 'emergency.explain.people_past'
  const refusedTitle = isNow ? 'emergency.explain.refused' : 'emergency.explain.refused_past'
  const lead = isNow ? 'emergency.explain.patient.lead' : 'emergency.explain.patient.lead_past'

  return (
    <>
      <PageHeading
        title={t(
          isNow ? 'emergency.explain.patient.title' : 'emergency.explain.patient.title_past'
        )}
        lead={`${named(patient)}. ${t(lead, { version: ruleVersion })}`}
      >
        <Anchor component={Link} href={paths.patientAudit(patient.id)} size="sm">
          {t('emergency.explain.patient.opened')}
        </Anchor>
      </PageHeading>
      <AccessMoment key={at} path={paths.explainPatient(patient.id)} at={at} isNow={isNow} />
      {!wasHere && (
        <EmptyState title={t('emergency.explain.not_here')}>
          {t('emergency.explain.not_here.what')}
        </EmptyState>
      )}
      {wasHere && (
        <Section title={t(title)}>
          {people.length === 0 && (
            <EmptyState
              title={t(isNow ? 'emergency.explain.nobody' : 'emergency.explain.nobody_past')}
            />
          )}
          {people.length > 0 && (
            <DataTable
              caption={t(title)}
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
      )}
      {refused.length > 0 && (
        <Section title={t(refusedTitle)}>
          <DataTable
            caption={t(refusedTitle)}
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
