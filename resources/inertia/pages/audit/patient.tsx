import { Anchor, Group } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { PatientAuditProps } from '~/contract'
import { AuditTable } from '~/components/audit/audit_table'
import { ChainHealth } from '~/components/audit/chain_health'
import { GroupFilter } from '~/components/audit/group_filter'
import { EmptyState } from '~/components/common/empty_state'
import { MoreLink } from '~/components/common/more_link'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** Everything that happened around one patient, in order; *listed* apart from *opened*. */
export default function PatientAudit({
  patient,
  lines,
  nextCursor,
  filter,
  chain,
}: PatientAuditProps) {
  const { t } = useText()
  const path = paths.patientAudit(patient.id)
  const next = nextCursor && withQuery(path, { group: filter.group, cursor: nextCursor })
  const born = patient.birthYear ? `, ${t('audit.patient.born', { year: patient.birthYear })}` : ''

  return (
    <>
      <PageHeading title={t('audit.patient.title')} lead={t('audit.patient.lead')} />
      <ChainHealth chain={chain} />
      <Section title={patient.erased ? t('keys.erased.patient') : `${patient.name}${born}`}>
        <Group gap="md" mb="sm">
          <Anchor component={Link} href={paths.explainPatient(patient.id)} underline="always">
            {t('emergency.explain.patient.title')}
          </Anchor>
          <Anchor component={Link} href={paths.blocks(patient.id)} underline="always">
            {t('emergency.blocks.link')}
          </Anchor>
        </Group>
        <GroupFilter
          path={path}
          chosen={filter.group}
          groups={['opened', 'listed', 'changed', 'disclosed', 'denied']}
        />
      </Section>
      {lines.length > 0 ? (
        <AuditTable lines={lines} caption={t('audit.patient.title')} />
      ) : (
        <EmptyState title={t('audit.none')}>{t('audit.none.what')}</EmptyState>
      )}
      <MoreLink href={next} label={t('audit.older')} />
    </>
  )
}
