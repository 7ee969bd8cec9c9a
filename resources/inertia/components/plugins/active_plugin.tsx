import { Text } from '@mantine/core'
import type { PluginDetailProps } from '~/contract'
import { DateOnly } from '~/components/common/date_only'
import { DateTime } from '~/components/common/date_time'
import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { SwitchOff } from '~/components/plugins/switch_off'
import { TryRemovalAgain } from '~/components/plugins/try_removal_again'
import { useText } from '~/texts/use_text'

/** What an active plugin has done so far, what it stands on, and the way to switch it off. */
export function ActivePlugin(props: PluginDetailProps) {
  const { t, own } = useText()
  const { plugin, agreement, risk, connectionTest, mayChange } = props

  return (
    <>
      <Section title={t('plugins.now')} aside={mayChange && <EndingOrOff {...props} />}>
        <Facts
          facts={[
            [t('plugins.active_since'), plugin.since && <DateTime at={plugin.since} />],
            [
              t('plugins.disclosures'),
              t('plugins.disclosures.count', { count: props.disclosureCount }),
            ],
            [t('plugins.pending'), t('plugins.pending.count', { count: props.pendingCount })],
            [
              t('plugins.agreement'),
              agreement && (
                <>
                  {agreement.reference}, {t('plugins.valid_until')}{' '}
                  <DateOnly date={agreement.validUntil} />
                </>
              ),
            ],
            [
              t('plugins.risk'),
              risk && (
                <>
                  {t('plugins.risk.score', { score: risk.score, accepted: risk.acceptedUpTo })},{' '}
                  {t('plugins.valid_until')} <DateOnly date={risk.validUntil} />
                </>
              ),
            ],
            [
              t('plugins.test'),
              connectionTest && (
                <>
                  {own(connectionTest.sentence)} <DateTime at={connectionTest.at} />
                </>
              ),
            ],
          ]}
        />
        {plugin.state !== 'active' && (
          <Text mt="sm">{t(`plugins.state.${plugin.state}.what`)}</Text>
        )}
      </Section>
    </>
  )
}

/** What is ending already is not switched off again: what is left at the provider is tried again. */
function EndingOrOff(props: PluginDetailProps) {
  return props.plugin.state === 'ending' ? (
    <TryRemovalAgain plugin={props.plugin} />
  ) : (
    <SwitchOff {...props} />
  )
}
