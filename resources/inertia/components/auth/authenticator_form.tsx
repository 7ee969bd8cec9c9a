import { Button, Stack } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { AuthenticatorOffer } from '~/components/auth/authenticator_offer'
import { CodeInput } from '~/components/auth/code_input'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'

type AuthenticatorFormProps = {
  /** Where the first code of the app is sent. */
  path: string
  qrSvg: string
  secretText: string
  send: string
  /** Another way stands above it, and is the one to take. */
  isSecondChoice?: boolean
  /** What stands under the button. */
  children?: ReactNode
}

/** Connects an authenticator app, by picture or by text; the first code proves that it works. */
export function AuthenticatorForm(props: AuthenticatorFormProps) {
  const { path, qrSvg, secretText, send, isSecondChoice = false, children } = props
  const { errors } = useShared()
  const form = useForm({ code: '' })

  return (
    <>
      <ErrorSummary errors={errors} />
      <AuthenticatorOffer qrSvg={qrSvg} secretText={secretText} />
      <ServerForm action={path} onSend={() => form.post(path, { onError: () => form.reset() })}>
        <Stack gap="md" mt="lg">
          <CodeInput
            autoFocus={!isSecondChoice}
            value={form.data.code}
            error={errors.code}
            onChange={(code) => form.setData('code', code)}
          />
          <Button
            type="submit"
            size="md"
            variant={isSecondChoice ? 'default' : 'filled'}
            loading={form.processing}
          >
            {send}
          </Button>
          {children}
        </Stack>
      </ServerForm>
    </>
  )
}
