import { Button, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { CodeInput } from '~/components/auth/code_input'
import { ErrorSummary } from '~/components/common/error_summary'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type EmergencyFormProps = { patientId: string; templates: string[]; isBlocked: boolean }

/** Two clicks and a fresh code: the reason, and the record is open. */
export function EmergencyForm({ patientId, templates, isBlocked }: EmergencyFormProps) {
  const { t, code } = useText()
  const form = useForm({ template: '', note: '', code: '' })
  const path = paths.emergencyAccess(patientId)
  const send = () => form.post(path, { onError: () => form.reset('code') })

  return (
    <Section title={t('emergency.title')} id="emergency">
      <Text mb="md" maw="75ch">
        {t(isBlocked ? 'emergency.blocked.lead' : 'emergency.lead')}
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
          <CodeInput
            autoFocus={false}
            value={form.data.code}
            error={form.errors.code}
            onChange={(typed) => form.setData('code', typed)}
          />
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
          <div>
            <Button type="submit" color="red" loading={form.processing}>
              {t('emergency.open')}
            </Button>
          </div>
        </Stack>
      </ServerForm>
    </Section>
  )
}
