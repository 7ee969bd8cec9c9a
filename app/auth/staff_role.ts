export const staffRoles = ['clinician', 'administrator', 'privacy_officer'] as const

export type StaffRole = (typeof staffRoles)[number]

export type UnitReference = { id: string; name: string }
