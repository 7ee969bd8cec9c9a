import { Button, Stack } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { CodeInput } from '~/components/auth/code_input'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import type { TextKey } from '~/texts/dictionaries'
import { useText } from '~/texts/use_text'

type CodeFormProps = { path?: string; send?: TextKey }

/** The six digits of the app, at sign-in and before a locked screen. */
export function CodeForm({ path = paths.signInCode, send = 'auth.sign_in.send' }: CodeFormProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ code: '' })

  return (
    <ServerForm action={path} onSend={() => form.post(path, { onError: () => form.reset() })}>
      <Stack gap="md">
        <CodeInput
          value={form.data.code}
          error={errors.code}
          onChange={(code) => form.setData('code', code)}
        />
        <Button type="submit" size="md" loading={form.processing}>
          {t(send)}
        </Button>
      </Stack>
    </ServerForm>
  )
}
