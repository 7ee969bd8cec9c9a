import { NativeSelect } from '@mantine/core'
import type { StaffRole, UnitReference } from '~/contract'
import { useText } from '~/texts/use_text'

const roles: StaffRole[] = ['clinician', 'administrator', 'privacy_officer']

export type RoleChoice = { role: StaffRole; unitId: string | null }

type RoleFieldsProps = {
  prefix: string
  units: UnitReference[]
  value: RoleChoice
  errors: Partial<Record<string, string>>
  onChange: (value: RoleChoice) => void
}

/** Which role, and where. */
export function RoleFields({ prefix, units, value, errors, onChange }: RoleFieldsProps) {
  const { t } = useText()

  return (
    <>
      <NativeSelect
        id={`${prefix}-role`}
        name="role"
        label={t('people.role')}
        error={errors.role}
        value={value.role}
        data={roles.map((role) => ({ value: role, label: t(`words.role.${role}`) }))}
        onChange={(event) => onChange({ ...value, role: event.currentTarget.value as StaffRole })}
      />
      <NativeSelect
        id={`${prefix}-unitId`}
        name="unitId"
        label={t('people.unit')}
        description={t('people.unit.help')}
        error={errors.unitId}
        value={value.unitId ?? ''}
        data={[
          { value: '', label: t('people.unit.none') },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange({ ...value, unitId: event.currentTarget.value || null })}
      />
    </>
  )
}
