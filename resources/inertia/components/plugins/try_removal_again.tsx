import { Button } from '@mantine/core'
import { router } from '@inertiajs/react'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import type { PluginDetailProps } from '~/contract'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Asks the provider once more to remove what was left there when the plugin was switched off. */
export function TryRemovalAgain({ plugin }: Pick<PluginDetailProps, 'plugin'>) {
  const { t } = useText()
  const [isSending, setSending] = useState(false)
  const tryAgain = () =>
    router.delete(paths.activation(plugin.id), {
      onStart: () => setSending(true),
      onFinish: () => setSending(false),
    })

  return (
    <Button
      variant="outline"
      size="compact-md"
      leftSection={<IconRefresh size={16} aria-hidden />}
      loading={isSending}
      onClick={tryAgain}
    >
      {t('plugins.removal.again')}
    </Button>
  )
}
