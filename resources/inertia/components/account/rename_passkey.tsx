import { Button, Group, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useForm } from '@inertiajs/react'
import type { Passkey } from '~/contract'
import { Dialog } from '~/components/common/dialog'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Gives a passkey the name of the device it is on. */
export function RenamePasskey({ passkey }: { passkey: Passkey }) {
  const { t } = useText()
  const [isOpen, { open, close }] = useDisclosure(false)
  const form = useForm({ name: passkey.name })
  const path = paths.accountPasskey(passkey.id)

  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={open}
        aria-label={t('account.passkey.rename.of', { name: passkey.name })}
      >
        {t('account.passkey.rename')}
      </Button>
      <Dialog
        opened={isOpen}
        onClose={close}
        title={t('account.passkey.rename.of', { name: passkey.name })}
      >
        <ServerForm action={path} onSend={() => form.put(path, { onFinish: close })}>
          <TextInput
            label={t('account.passkey.name')}
            maxLength={60}
            mb="md"
            value={form.data.name}
            onChange={(event) => form.setData('name', event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button type="submit" loading={form.processing}>
              {t('words.save')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('words.cancel')}
            </Button>
          </Group>
        </ServerForm>
      </Dialog>
    </>
  )
}
