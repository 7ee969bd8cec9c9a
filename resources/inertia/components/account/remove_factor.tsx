import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { router } from '@inertiajs/react'
import { useState } from 'react'
import { Dialog } from '~/components/common/dialog'
import { useText } from '~/texts/use_text'

/** Removes a way to sign in, after saying what that brings. */
export function RemoveFactor({ name, path }: { name: string; path: string }) {
  const { t } = useText()
  const [isOpen, { open, close }] = useDisclosure(false)
  const [isSending, setSending] = useState(false)
  const remove = () =>
    router.delete(path, {
      onStart: () => setSending(true),
      onFinish: () => {
        setSending(false)
        close()
      },
    })

  return (
    <>
      <Button
        color="red"
        variant="subtle"
        size="compact-sm"
        onClick={open}
        aria-label={t('account.passkey.remove.of', { name })}
      >
        {t('account.passkey.remove')}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={t('account.remove.title', { name })}>
        <Text size="sm" mb="md">
          {t('account.remove.what')}
        </Text>
        <Group gap="xs">
          <Button color="red" loading={isSending} onClick={remove}>
            {t('account.remove.send')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('words.cancel')}
          </Button>
        </Group>
      </Dialog>
    </>
  )
}
