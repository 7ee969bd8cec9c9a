import { Anchor, Button, Stack } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import type { SignInCodeProps } from '~/contract'
import { CodeInput } from '~/components/auth/code_input'
import { NarrowPage } from '~/components/auth/narrow_page'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The second factor: the code that stands in the app now. */
export default function SignInCode({ signInName }: SignInCodeProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ code: '' })

  return (
    <NarrowPage title={t('auth.code.title')} lead={t('auth.code.lead', { name: signInName })}>
      <ErrorSummary errors={errors} />
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
          <Anchor component={Link} href={paths.signIn} size="sm">
            {t('auth.code.back')}
          </Anchor>
        </Stack>
      </ServerForm>
    </NarrowPage>
  )
}
