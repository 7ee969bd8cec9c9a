import { Button, Stack, TextInput, Textarea } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { EntryVersion, EntryVersionsProps } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { LeaveGuard } from '~/components/common/leave_guard'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type CorrectionFormProps = Pick<EntryVersionsProps, 'patient' | 'entryId'> & {
  newest: EntryVersion
}

/** Corrects a signed entry: the text as it should be and why. The old text stays in the history. */
export function CorrectionForm({ patient, entryId, newest }: CorrectionFormProps) {
  const { t } = useText()
  const form = useForm({
    patientId: patient.id,
    patientVersion: patient.version,
    version: newest.number,
    text: newest.text ?? '',
    reason: '',
  })

  return (
    <Section id="correct" title={t('records.correct.title', { name: patient.name })}>
      <ServerForm
        action={paths.versions(entryId)}
        onSend={() => form.post(paths.versions(entryId), { preserveState: 'errors' })}
      >
        <ErrorSummary errors={form.errors} idOf={(field) => `correct-${field}`} />
        <Stack gap="sm" maw="75ch">
          <Textarea
            id="correct-text"
            name="text"
            label={t('records.correct.text')}
            autosize
            minRows={5}
            autoComplete="off"
            error={form.errors.text}
            value={form.data.text}
            onChange={(event) => form.setData('text', event.currentTarget.value)}
          />
          <TextInput
            id="correct-reason"
            name="reason"
            label={t('records.correct.reason')}
            description={t('records.correct.reason.help')}
            error={form.errors.reason}
            value={form.data.reason}
            onChange={(event) => form.setData('reason', event.currentTarget.value)}
          />
          <div>
            <Button type="submit" loading={form.processing}>
              {t('records.correct.send')}
            </Button>
          </div>
        </Stack>
        <LeaveGuard unsaved={form.isDirty && !form.processing && !form.wasSuccessful} />
      </ServerForm>
    </Section>
  )
}
