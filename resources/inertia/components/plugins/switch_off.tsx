import { Button, Group, List, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { router } from '@inertiajs/react'
import { IconPower } from '@tabler/icons-react'
import { useState } from 'react'
import type { PluginDetailProps } from '~/contract'
import { Dialog } from '~/components/common/dialog'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type SwitchOffProps = Pick<PluginDetailProps, 'plugin' | 'removalText' | 'pendingCount'>

/** Switches a plugin off, after saying what will happen to whom. */
export function SwitchOff({ plugin, removalText, pendingCount }: SwitchOffProps) {
  const { t, own } = useText()
  const [isOpen, { open, close }] = useDisclosure(false)
  const [isSending, setSending] = useState(false)
  const name = own(plugin.name)
  const end = () =>
    router.delete(paths.activation(plugin.id), {
      onStart: () => setSending(true),
      onSuccess: close,
      onFinish: () => setSending(false),
    })

  return (
    <>
      <Button
        color="red"
        variant="outline"
        size="compact-md"
        leftSection={<IconPower size={16} aria-hidden />}
        onClick={open}
      >
        {t('plugins.off')}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={t('plugins.off.title', { name })}>
        <List size="sm" spacing="xs" mb="md">
          <List.Item>{t('plugins.off.at_once')}</List.Item>
          <List.Item>{t('plugins.off.pending', { count: pendingCount })}</List.Item>
          <List.Item>{own(removalText)}</List.Item>
          <List.Item>{t('plugins.off.register')}</List.Item>
        </List>
        <Text size="sm" c="dimmed" mb="md">
          {t('plugins.off.again')}
        </Text>
        <Group gap="xs">
          <Button color="red" loading={isSending} onClick={end}>
            {t('plugins.off.send', { name })}
          </Button>
          <Button variant="default" onClick={close}>
            {t('words.cancel')}
          </Button>
        </Group>
      </Dialog>
    </>
  )
}
