import type { PluginDetailProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { Section } from '~/components/common/section'
import { useText } from '~/texts/use_text'

/** Every state the plugin was in, from when to when, and who changed it. */
export function ActivationHistory({ history }: Pick<PluginDetailProps, 'history'>) {
  const { t } = useText()
  if (history.length === 0) return null

  return (
    <Section title={t('plugins.history')}>
      <DataTable
        caption={t('plugins.history')}
        columns={[
          t('plugins.history.state'),
          t('plugins.history.from'),
          t('plugins.history.to'),
          t('plugins.history.by'),
        ]}
        rows={history.map(({ state, from, to, byName }) => ({
          key: `${state}-${from}`,
          cells: [
            t(`plugins.state.${state}`),
            <DateTime key="from" at={from} />,
            to ? <DateTime key="to" at={to} /> : t('plugins.history.now'),
            byName,
          ],
        }))}
      />
    </Section>
  )
}
