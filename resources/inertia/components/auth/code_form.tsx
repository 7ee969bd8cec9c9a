import { Button, Stack } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { CodeInput } from '~/components/auth/code_input'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The six digits of the app, at sign-in. */
export function CodeForm() {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ code: '' })

  return (
    <ServerForm
      action={paths.signInCode}
      onSend={() => form.post(paths.signInCode, { onError: () => form.reset() })}
    >
      <Stack gap="md">
        <CodeInput
          value={form.data.code}
          error={errors.code}
          onChange={(code) => form.setData('code', code)}
        />
        <Button type="submit" size="md" loading={form.processing}>
          {t('auth.sign_in.send')}
        </Button>
      </Stack>
    </ServerForm>
  )
}
