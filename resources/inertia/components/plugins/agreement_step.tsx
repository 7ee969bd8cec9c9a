import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { PluginDetailProps } from '~/contract'
import { DateOnly } from '~/components/common/date_only'
import { AgreementForm } from '~/components/plugins/agreement_form'
import { Step } from '~/components/plugins/step'
import { useText } from '~/texts/use_text'

type AgreementStepProps = Pick<
  PluginDetailProps,
  'plugin' | 'agreement' | 'requiredClauses' | 'transferNeeded' | 'mayChange'
> & { number: number }

/** The data-processing agreement: which one, until when, and what it covers. */
export function AgreementStep(props: AgreementStepProps) {
  const { t } = useText()
  const { number, plugin, agreement, mayChange } = props
  const isDone = !plugin.missing.includes('agreement')
  const [isChanging, { open, close }] = useDisclosure(!isDone)

  return (
    <Step
      number={number}
      title={t('plugins.agreement')}
      state={isDone ? 'done' : 'open'}
      summary={t('plugins.agreement.what')}
    >
      {agreement && (
        <Text size="sm" mt="xs">
          {agreement.reference} · {t('plugins.agreement.signed')}{' '}
          <DateOnly date={agreement.signedOn} /> · {t('plugins.valid_until')}{' '}
          <DateOnly date={agreement.validUntil} /> ·{' '}
          {t('plugins.recorded_by', { name: agreement.recordedBy })}
        </Text>
      )}
      {mayChange && isChanging && <AgreementForm {...props} onDone={close} />}
      {mayChange && !isChanging && (
        <Button mt="sm" variant="default" onClick={open}>
          {t('plugins.agreement.new')}
        </Button>
      )}
    </Step>
  )
}
