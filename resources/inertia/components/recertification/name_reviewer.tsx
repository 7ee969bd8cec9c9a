import { TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { ActDialog } from '~/components/people/act_dialog'
import { useText } from '~/texts/use_text'

type NameReviewerProps = {
  label: string
  what: string
  /** The label with the unit, as it is heard and as the dialog is called. */
  heard: string
  id: string
  method: 'post' | 'put'
  path: string
  unitId: string | null
}

/** Names one person, by their sign-in name. */
export function NameReviewer({ label, heard, what, id, method, path, unitId }: NameReviewerProps) {
  const { t } = useText()
  const form = useForm({ person: '', unitId })
  const fieldId = `reviewer-${id}-person`

  return (
    <ActDialog
      label={label}
      heard={heard}
      title={heard}
      what={what}
      send={t('recertification.reviewers.send')}
      action={path}
      errors={form.errors}
      isSending={form.processing}
      idOf={() => fieldId}
      onOpen={() => form.clearErrors()}
      onSend={(done) =>
        form.submit(method, path, {
          preserveScroll: true,
          onSuccess: () => {
            form.reset()
            done()
          },
        })
      }
    >
      <TextInput
        id={fieldId}
        name="person"
        autoComplete="off"
        label={t('recertification.reviewers.person')}
        description={t('recertification.reviewers.person.help')}
        error={form.errors.person}
        value={form.data.person}
        onChange={(event) => form.setData('person', event.currentTarget.value)}
      />
    </ActDialog>
  )
}
