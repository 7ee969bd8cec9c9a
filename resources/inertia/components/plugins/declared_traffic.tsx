import { Text } from '@mantine/core'
import type { PluginDetailProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { Section } from '~/components/common/section'
import { useText } from '~/texts/use_text'

/** Every way out the plugin has declared. Nothing else passes the broker. */
export function DeclaredTraffic({ egress }: Pick<PluginDetailProps, 'egress'>) {
  const { t, own } = useText()

  return (
    <Section title={t('plugins.traffic')}>
      <Text size="sm" c="dimmed" mb="xs" className="prose">
        {t('plugins.traffic.what')}
      </Text>
      <DataTable
        caption={t('plugins.traffic')}
        columns={[
          t('plugins.traffic.host'),
          t('plugins.traffic.from'),
          t('plugins.traffic.purpose'),
          t('plugins.traffic.categories'),
        ]}
        rows={egress.map(({ host, from, purpose, categories }) => ({
          key: `${host}-${from}-${purpose.en}`,
          cells: [host, t(`plugins.traffic.from.${from}`), own(purpose), own(categories)],
        }))}
      />
    </Section>
  )
}
