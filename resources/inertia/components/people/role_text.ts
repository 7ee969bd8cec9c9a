import type { StaffRole } from '~/contract'
import { useText } from '~/texts/use_text'

/** “Clinician, Heart clinic”, in the reader's language; a role without a unit reaches all. */
export function useRoleText() {
  const { t } = useText()
  return (role: StaffRole, unitName: string | null) =>
    t('people.role_at', {
      role: t(`words.role.${role}`),
      unit: unitName ?? t('people.whole'),
    })
}
