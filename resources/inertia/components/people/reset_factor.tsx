import { Textarea } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { PersonRow } from '~/contract'
import { ActDialog } from '~/components/people/act_dialog'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Replaces a lost authenticator, after the administrator has said how the identity was checked. */
export function ResetFactor({ person }: { person: PersonRow }) {
  const { t } = useText()
  const form = useForm({ evidence: '' })
  const path = paths.factorResets(person.id)

  return (
    <ActDialog
      label={t('people.reset')}
      title={t('people.reset.title')}
      what={t('people.reset.what')}
      send={t('people.reset.send')}
      isDestructive
      action={path}
      errors={form.errors}
      isSending={form.processing}
      idOf={(field) => `reset-${field}`}
      onOpen={() => form.clearErrors()}
      onSend={(done) => form.post(path, { onSuccess: done })}
    >
      <Textarea
        id="reset-evidence"
        name="evidence"
        autosize
        minRows={3}
        maxLength={1_000}
        label={t('people.reset.evidence')}
        description={t('people.reset.evidence.help')}
        error={form.errors.evidence}
        value={form.data.evidence}
        onChange={(event) => form.setData('evidence', event.currentTarget.value)}
      />
    </ActDialog>
  )
}
