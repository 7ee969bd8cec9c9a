import { Button, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import { useState } from 'react'
import type { PluginDetailProps } from '~/contract'
import { RegisterDiff } from '~/components/plugins/register_diff'
import { Step } from '~/components/plugins/step'
import { paths } from '~/paths'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

type ConfirmStepProps = Pick<PluginDetailProps, 'plugin' | 'registerDiff' | 'mayChange'> & {
  number: number
}

/** Shows what the register will say, then switches the plugin on. */
export function ConfirmStep({ number, plugin, registerDiff, mayChange }: ConfirmStepProps) {
  const { t, own } = useText()
  const { errors } = useShared()
  const [isSending, setSending] = useState(false)
  const isReady = plugin.missing.length === 0
  const activate = () =>
    router.post(
      paths.activation(plugin.id),
      {},
      {
        onStart: () => setSending(true),
        onFinish: () => setSending(false),
      }
    )

  return (
    <Step
      number={number}
      title={t('plugins.confirm')}
      state={isReady ? 'open' : 'waiting'}
      summary={t('plugins.confirm.what')}
    >
      <RegisterDiff diff={registerDiff} />
      {errors._ && (
        <Text role="alert" size="sm" mt="sm" c="var(--mantine-color-error)">
          {errors._}
        </Text>
      )}
      {mayChange && (
        <>
          <Button mt="md" disabled={!isReady} loading={isSending} onClick={activate}>
            {t('plugins.confirm.send', { name: own(plugin.name) })}
          </Button>
          {!isReady && (
            <Text size="sm" c="dimmed" mt="xs">
              {t('plugins.confirm.missing', {
                steps: plugin.missing.map((step) => t(`plugins.gate.${step}`)).join(', '),
              })}
            </Text>
          )}
        </>
      )}
    </Step>
  )
}
