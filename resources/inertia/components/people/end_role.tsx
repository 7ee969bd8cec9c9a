import { TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { PersonAssignment, PersonRow } from '~/contract'
import { ActDialog } from '~/components/people/act_dialog'
import { useRoleText } from '~/components/people/role_text'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type EndRoleProps = { person: PersonRow; assignment: PersonAssignment }

/** Ends a role now, or sets the moment at which it ends by itself. */
export function EndRole({ person, assignment }: EndRoleProps) {
  const { t } = useText()
  const roleText = useRoleText()
  const form = useForm({ until: '' })
  const path = paths.assignmentEnding(person.id, assignment.id)
  const fieldId = `end-${assignment.id}-until`

  return (
    <ActDialog
      label={t('people.end')}
      heard={t('people.end.of', {
        role: roleText(assignment.role, assignment.unit?.name ?? null),
      })}
      title={t('people.end.title')}
      what={t('people.end.what', { name: person.name })}
      send={t('people.end.send')}
      isDestructive
      action={path}
      errors={form.errors}
      isSending={form.processing}
      idOf={() => fieldId}
      onOpen={() => form.clearErrors()}
      onSend={(done) => form.post(path, { preserveScroll: true, onSuccess: done })}
    >
      <TextInput
        id={fieldId}
        name="until"
        type="datetime-local"
        label={t('people.end.at')}
        description={t('people.end.at.help')}
        error={form.errors.until}
        value={form.data.until}
        onChange={(event) => form.setData('until', event.currentTarget.value)}
      />
    </ActDialog>
  )
}
