import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { router, useForm } from '@inertiajs/react'
import { CodeInput } from '~/components/auth/code_input'
import { ConfirmButtons } from '~/components/auth/confirm_buttons'
import { ErrorSummary } from '~/components/common/error_summary'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import type { PasskeyAnswer } from '~/hooks/use_passkey'
import type { NoRelationProps } from '~/contract'
import { paths } from '~/paths'
import type { TextKey } from '~/texts/dictionaries'
import { useText } from '~/texts/use_text'

type EmergencyFormProps = {
  patientId: string
  templates: string[]
  /** What stands in the way, and what passing it means. */
  lead: TextKey
  confirmWith: NoRelationProps['confirmWith']
}

/** Two clicks and a factor: the reason, and the record is open. */
export function EmergencyForm(props: EmergencyFormProps) {
  const { patientId, templates, lead, confirmWith } = props
  const { t, code } = useText()
  const form = useForm({ template: '', note: '', code: '' })
  const path = paths.emergencyAccess(patientId)
  const onError = () => form.reset('code')
  const send = () => form.post(path, { onError })
  const sendWith = (given: PasskeyAnswer) =>
    router.post(path, { ...form.data, code: '', passkey: given }, { onError: form.setError })

  return (
    <Section title={t('emergency.title')} id="emergency">
      <Text mb="md" maw="75ch">
        {t(lead)}
      </Text>
      <ServerForm action={path} onSend={send} label={t('emergency.title')}>
        <ErrorSummary errors={form.errors} />
        <Stack gap="md" maw="75ch">
          <Radio.Group
            id="template"
            name="template"
            label={t('emergency.template')}
            error={form.errors.template}
            value={form.data.template}
            onChange={(template) => form.setData('template', template)}
          >
            <Stack gap="xs" mt="xs">
              {templates.map((template) => (
                <Radio
                  key={template}
                  value={template}
                  label={code(`emergency.template.${template}`, template)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {confirmWith.code && (
            <CodeInput
              autoFocus={false}
              value={form.data.code}
              error={form.errors.code}
              onChange={(typed) => form.setData('code', typed)}
            />
          )}
          <Textarea
            id="note"
            name="note"
            label={t('emergency.note')}
            description={t('emergency.note.help')}
            autosize
            minRows={2}
            error={form.errors.note}
            value={form.data.note}
            onChange={(event) => form.setData('note', event.currentTarget.value)}
          />
          <ConfirmButtons
            send={t('emergency.open')}
            sendWithPasskey={t('emergency.open.passkey')}
            confirmWith={confirmWith}
            isSending={form.processing}
            color="red"
            onPasskey={sendWith}
          />
        </Stack>
      </ServerForm>
    </Section>
  )
}
