import { Group, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { PersonProps, StaffRole } from '~/contract'
import { ActDialog } from '~/components/people/act_dialog'
import { RoleFields } from '~/components/people/role_fields'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type GivenRole = { role: StaffRole; unitId: string | null; from: string; until: string }

/** A further role, from one moment to another. */
export function GiveRole({ person, units }: Pick<PersonProps, 'person' | 'units'>) {
  const { t } = useText()
  const path = paths.assignments(person.id)
  const form = useForm<GivenRole>({
    role: 'clinician',
    unitId: units[0]?.id ?? null,
    from: '',
    until: '',
  })

  return (
    <ActDialog
      label={t('people.assign')}
      title={t('people.assign')}
      what={person.name}
      send={t('people.assign.send')}
      action={path}
      errors={form.errors}
      isSending={form.processing}
      idOf={(field) => `assign-${field}`}
      onOpen={() => form.clearErrors()}
      onSend={(done) => form.post(path, { preserveScroll: true, onSuccess: done })}
    >
      <RoleFields
        prefix="assign"
        units={units}
        value={form.data}
        errors={form.errors}
        onChange={(role) => form.setData({ ...form.data, ...role })}
      />
      <Group grow align="flex-start">
        {(['from', 'until'] as const).map((field) => (
          <TextInput
            key={field}
            id={`assign-${field}`}
            name={field}
            type="datetime-local"
            label={t(`people.assign.${field}`)}
            description={t(`people.assign.${field}.help`)}
            error={form.errors[field]}
            value={form.data[field]}
            onChange={(event) => form.setData(field, event.currentTarget.value)}
          />
        ))}
      </Group>
    </ActDialog>
  )
}
