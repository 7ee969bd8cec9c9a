import { useState } from 'react'
import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import type { SupportProps } from '~/contract'
import { ConfirmForm } from '~/components/auth/confirm_form'
import { Section } from '~/components/common/section'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Lets an operator in without having been asked. */
export function UnaskedGrant({ confirmWith }: Pick<SupportProps, 'confirmWith'>) {
  const { t } = useText()
  const [fields, setFields] = useState({
    signInName: '',
    ticket: '',
    reason: '',
    minutes: 60,
    mayWrite: false,
  })
  const set = (more: Partial<typeof fields>) => setFields((before) => ({ ...before, ...more }))

  return (
    <Section title={t('support.unasked')}>
      <ConfirmForm
        action={paths.supportGrants}
        fields={fields}
        label={t('support.unasked')}
        send={t('support.grant')}
        sendWithPasskey={t('support.grant.passkey')}
        confirmWith={confirmWith}
      >
        {(errors) => (
          <>
            <TextInput
              id="signInName"
              label={t('support.operator')}
              error={errors.signInName}
              value={fields.signInName}
              onChange={(event) => set({ signInName: event.currentTarget.value })}
            />
            <TextInput
              id="ticket"
              label={t('support.ticket')}
              error={errors.ticket}
              value={fields.ticket}
              onChange={(event) => set({ ticket: event.currentTarget.value })}
            />
            <TextInput
              id="reason"
              label={t('support.reason')}
              error={errors.reason}
              value={fields.reason}
              onChange={(event) => set({ reason: event.currentTarget.value })}
            />
            <NumberInput
              id="minutes"
              label={t('support.minutes')}
              min={15}
              max={480}
              error={errors.minutes}
              value={fields.minutes}
              onChange={(minutes) => set({ minutes: Number(minutes) })}
            />
            <Checkbox
              label={t('support.may_write')}
              checked={fields.mayWrite}
              onChange={(event) => set({ mayWrite: event.currentTarget.checked })}
            />
          </>
        )}
      </ConfirmForm>
    </Section>
  )
}
