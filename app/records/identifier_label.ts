import { IDENTIFIER_SYSTEMS } from '#app/records/identifiers/identifier_system'

const labels: Record<string, string> = {
  [IDENTIFIER_SYSTEMS.nationalIdentityNumber]: 'nin',
  [IDENTIFIER_SYSTEMS.dNumber]: 'd-number',
  [IDENTIFIER_SYSTEMS.nhsNumber]: 'nhs-number',
}

/** The code of the name people know a number by; an unknown system goes by the end of its address. */
export function identifierLabel(system: string | null): string {
  if (!system) return ''
  return labels[system] ?? system.split(/[/:#]/).findLast(Boolean) ?? system
}
