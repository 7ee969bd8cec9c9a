import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { PluginDetailProps } from '~/contract'
import { DateOnly } from '~/components/common/date_only'
import { RiskForm } from '~/components/plugins/risk_form'
import { Step } from '~/components/plugins/step'
import { useText } from '~/texts/use_text'

type RiskStepProps = Pick<PluginDetailProps, 'plugin' | 'risk' | 'mayChange'> & { number: number }

/** The risk assessment: how likely, how bad, what is done about it, until when it holds. */
export function RiskStep({ number, plugin, risk, mayChange }: RiskStepProps) {
  const { t } = useText()
  const isDone = !plugin.missing.includes('risk')
  const [isChanging, { open, close }] = useDisclosure(!isDone)

  return (
    <Step
      number={number}
      title={t('plugins.risk')}
      state={isDone ? 'done' : 'open'}
      summary={t('plugins.risk.what')}
    >
      {risk && (
        <Text size="sm" mt="xs">
          {t('plugins.risk.score', { score: risk.score, accepted: risk.acceptedUpTo })} ·{' '}
          {t('plugins.valid_until')} <DateOnly date={risk.validUntil} /> ·{' '}
          {t('plugins.recorded_by', { name: risk.recordedBy })}
          <br />
          {risk.measures}
        </Text>
      )}
      {mayChange && isChanging && (
        <RiskForm plugin={plugin} acceptedUpTo={risk?.acceptedUpTo ?? null} onDone={close} />
      )}
      {mayChange && !isChanging && (
        <Button mt="sm" variant="default" onClick={open}>
          {t('plugins.risk.new')}
        </Button>
      )}
    </Step>
  )
}
