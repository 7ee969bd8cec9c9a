import { Code } from '@mantine/core'
import type { ExplainProps } from '~/contract'
import { PatientFinder } from '~/components/access/patient_finder'
import { SignedOff } from '~/components/access/signed_off'
import { DataTable } from '~/components/common/data_table'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { useText } from '~/texts/use_text'

/** The policy itself in plain words, and every page and act that asks it. */
export default function Explain({ ruleVersion, review, rules, routes }: ExplainProps) {
  const { t, code } = useText()
  const words = (room: string, names: string[]) =>
    names.map((name) => code(`emergency.explain.${room}.${name}`, name)).join(', ')

  return (
    <>
      <PageHeading
        title={t('emergency.explain.title')}
        lead={t('emergency.explain.lead', { version: ruleVersion })}
      />
      <SignedOff review={review} />
      <PatientFinder />
      <Section title={t('emergency.explain.rules')}>
        <DataTable
          caption={t('emergency.explain.rules')}
          columns={[
            t('emergency.explain.role'),
            t('emergency.explain.can'),
            t('emergency.explain.when'),
            t('emergency.explain.conditions'),
          ]}
          rows={rules.map((rule, index) => ({
            key: String(index),
            cells: [
              t(`words.role.${rule.role}`),
              words('action', rule.actions),
              words('relation', [rule.relation]),
              words('condition', rule.conditions),
            ],
          }))}
        />
      </Section>
      <Section title={t('emergency.explain.routes')}>
        <DataTable
          caption={t('emergency.explain.routes')}
          columns={[
            t('emergency.explain.path'),
            t('emergency.explain.role'),
            t('emergency.explain.can'),
            t('emergency.explain.logged'),
          ]}
          rows={routes.map(({ method, pattern, roles, action, audit }) => ({
            key: `${method} ${pattern}`,
            cells: [
              <Code key="path">{`${method} ${pattern}`}</Code>,
              roles.map((role) => t(`words.role.${role}`)).join(', '),
              words('action', [action]),
              audit.map((name) => code(`audit.action.${name}`, name)).join(', '),
            ],
          }))}
        />
      </Section>
    </>
  )
}
