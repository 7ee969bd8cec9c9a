import type { ReactNode } from 'react'
import { Stack } from '@mantine/core'
import { router, useForm } from '@inertiajs/react'
import { CodeInput } from '~/components/auth/code_input'
import { ConfirmButtons } from '~/components/auth/confirm_buttons'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import type { PasskeyAnswer } from '~/hooks/use_passkey'
import type { NoRelationProps } from '~/contract'

type Fields = Record<string, string | number | boolean | null>

type ConfirmFormProps = {
  action: string
  /** What is sent besides the factor. */
  fields: Fields
  label: string
  send: string
  sendWithPasskey: string
  confirmWith: NoRelationProps['confirmWith']
  idOf?: (field: string) => string
  children?: (errors: Record<string, string | undefined>) => ReactNode
}

/** A form that ends with a factor given again: a passkey, or six digits. */
export function ConfirmForm(props: ConfirmFormProps) {
  const { action, fields, label, send, sendWithPasskey, confirmWith, idOf, children } = props
  const form = useForm({ code: '' })
  const errors = form.errors as Record<string, string | undefined>
  const options = { preserveScroll: true, onError: () => form.reset('code') }
  const sendCode = () => {
    form.transform((data) => ({ ...fields, ...data }))
    form.post(action, options)
  }
  const sendPasskey = (given: PasskeyAnswer) =>
    router.post(
      action,
      { ...fields, passkey: given },
      { preserveScroll: true, onError: (found) => form.setError(found as { code: string }) }
    )

  return (
    <ServerForm action={action} onSend={sendCode} label={label}>
      <ErrorSummary errors={errors} idOf={idOf} />
      <Stack gap="md" mt="md" maw="75ch">
        {children?.(errors)}
        {confirmWith.code && (
          <CodeInput
            autoFocus={false}
            value={form.data.code}
            error={form.errors.code}
            onChange={(typed) => form.setData('code', typed)}
          />
        )}
        <ConfirmButtons
          send={send}
          sendWithPasskey={sendWithPasskey}
          confirmWith={confirmWith}
          isSending={form.processing}
          onPasskey={sendPasskey}
        />
      </Stack>
    </ServerForm>
  )
}
