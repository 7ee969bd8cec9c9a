import { List, Text } from '@mantine/core'
import type { PluginDetailProps } from '~/contract'
import { Step } from '~/components/plugins/step'
import { countryName } from '~/format/country_name'
import { useText } from '~/texts/use_text'

type TransferStepProps = Pick<PluginDetailProps, 'plugin' | 'transferNeeded' | 'registerDiff'> & {
  number: number
}

/** Whether data would leave the EEA, and on what basis. */
export function TransferStep({ number, plugin, transferNeeded, registerDiff }: TransferStepProps) {
  const { t, locale } = useText()
  const isMissing = plugin.missing.includes('transfer')
  const transfers = registerDiff.added.filter(({ transferMechanism }) => transferMechanism)

  return (
    <Step
      number={number}
      title={t('plugins.transfer')}
      state={isMissing ? 'open' : 'done'}
      summary={t(transferNeeded ? 'plugins.transfer.needed' : 'plugins.transfer.not_needed')}
    >
      {transfers.length > 0 && (
        <List size="sm" mt="xs">
          {transfers.map(({ name, country, transferMechanism }) => (
            <List.Item key={name}>
              {name}, {countryName(country, locale)}: {transferMechanism}
            </List.Item>
          ))}
        </List>
      )}
      {isMissing && (
        <Text size="sm" mt="xs">
          {t('plugins.transfer.missing')}
        </Text>
      )}
    </Step>
  )
}
