import { TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { ActDialog } from '~/components/people/act_dialog'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Adds what the program cannot know by itself. */
export function AddService() {
  const { t } = useText()
  const form = useForm({ name: '' })
  const path = paths.credentialServices

  return (
    <ActDialog
      label={t('credentials.add')}
      title={t('credentials.add')}
      what={t('credentials.add.what')}
      send={t('credentials.add.send')}
      action={path}
      errors={form.errors}
      isSending={form.processing}
      idOf={() => 'service-name'}
      onOpen={() => form.clearErrors()}
      onSend={(done) =>
        form.post(path, {
          preserveScroll: true,
          onSuccess: () => {
            form.reset()
            done()
          },
        })
      }
    >
      <TextInput
        id="service-name"
        name="name"
        autoComplete="off"
        label={t('credentials.add.name')}
        error={form.errors.name}
        value={form.data.name}
        onChange={(event) => form.setData('name', event.currentTarget.value)}
      />
    </ActDialog>
  )
}
