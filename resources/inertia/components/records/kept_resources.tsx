import { Text } from '@mantine/core'
import type { RecordProps } from '~/contract'
import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { useText } from '~/texts/use_text'

/** What was imported for the patient and is kept sealed, because no page shows it yet. */
export function KeptResources({ kept }: { kept: RecordProps['keptResources'] }) {
  const { t } = useText()
  if (kept.length === 0) return null

  return (
    <Section title={t('records.kept')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('records.kept.what')}
      </Text>
      <Facts facts={kept.map(({ type, count }): [string, number] => [type, count])} />
    </Section>
  )
}
