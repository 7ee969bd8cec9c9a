import { Text } from '@mantine/core'
import type { ChangeReason, PersonProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { Section } from '~/components/common/section'
import { useRoleText } from '~/components/people/role_text'
import { fullTime } from '~/format/spoken_time'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

type Line = { at: string; byName: string | null; what: string }

/** Who recorded what about this person, newest first. Nothing here is ever changed. */
export function PersonHistory(props: Pick<PersonProps, 'assignments' | 'states' | 'resets'>) {
  const { t } = useText()
  const lines = useHistory(props)

  return (
    <Section title={t('people.history')}>
      <Text c="dimmed" size="sm" mb="sm">
        {t('people.history.lead')}
      </Text>
      <DataTable
        caption={t('people.history')}
        columns={[t('people.column.recorded'), t('people.column.what'), t('people.column.by')]}
        rows={lines.map(({ at, byName, what }, index) => ({
          key: `${at}-${index}`,
          cells: [<DateTime key="at" at={at} />, what, byName ?? t('people.by_system')],
        }))}
      />
    </Section>
  )
}

function useHistory({
  assignments,
  states,
  resets,
}: Pick<PersonProps, 'assignments' | 'states' | 'resets'>): Line[] {
  const { t, locale } = useText()
  const { timeZone } = useShared()
  const roleText = useRoleText()
  const endText = (until: string | null) =>
    until
      ? t('people.history.until', { until: fullTime({ at: until, timeZone, locale }) })
      : t('people.open_end')

  const because = (what: string, reason: ChangeReason | null) =>
    reason ? `${what}; ${t(`people.reason.${reason}`)}` : what

  const roles = assignments.flatMap(({ role, unit, records }) =>
    records.map(({ at, byName, until, reason }, index) => ({
      at,
      byName,
      what: because(
        t(index === 0 ? 'people.history.given' : 'people.history.changed', {
          role: roleText(role, unit?.name ?? null),
          end: endText(until),
        }),
        reason
      ),
    }))
  )
  const accounts = states.map(({ at, byName, state, reason }) => ({
    at,
    byName,
    what: because(
      t('people.history.state', { state: t(`people.state.${state}`).toLowerCase() }),
      reason
    ),
  }))
  const replaced = resets.map(({ at, byName, evidence }) => ({
    at,
    byName,
    what: t('people.history.reset', { evidence }),
  }))
  return [...roles, ...accounts, ...replaced].toSorted((a, b) => (a.at < b.at ? 1 : -1))
}
