import type { FactorPolicy } from '#app/auth/statements/sign_in_policy_statements'
import type { StaffRole } from '#app/auth/staff_role'

/** What stands in an approval of each kind: all that decides what will happen, and nothing else. */
export type ApprovalContents = {
  role: {
    staffId: string
    role: StaffRole
    unitId: string | null
    from: string | null
    until: string | null
  }
  sign_in_policy: { factors: FactorPolicy }
  plugin: {
    pluginId: string
    version: string
    reach: readonly string[]
    settingsChangedAt: string | null
  }
  records_export: { operatorId: string; format: string; staff: string | null; patients: number }
  patient_erasure: { operatorId: string; patientId: string; reason: string }
  support_patient: {
    grantId: string
    patientId: string
    operatorId: string
    /** The privacy officer who named the patient. */
    officerId: string
    ticket: string
    minutes: number
  }
  four_eyes_off: { kind: SwitchableKind }
}

export type ApprovalKind = keyof ApprovalContents

/** Kinds for which a tenant decides whether two people are needed. The others always need two. */
export const switchableKinds = ['role', 'sign_in_policy', 'plugin'] as const

export type SwitchableKind = (typeof switchableKinds)[number]

type Rule = {
  /** Roles of which the second person has one. */
  approvers: readonly StaffRole[]
  /** Done at once by the approval, or later by the command that asked for it. */
  done: 'at_once' | 'by_command'
}

/** The acts of card ACC-08 that exist. */
export const approvalRules: Readonly<Record<ApprovalKind, Rule>> = {
  role: { approvers: ['administrator'], done: 'at_once' },
  sign_in_policy: { approvers: ['administrator'], done: 'at_once' },
  plugin: { approvers: ['administrator'], done: 'at_once' },
  four_eyes_off: { approvers: ['administrator'], done: 'at_once' },
  records_export: { approvers: ['privacy_officer'], done: 'by_command' },
  patient_erasure: { approvers: ['privacy_officer'], done: 'at_once' },
  support_patient: { approvers: ['administrator'], done: 'at_once' },
}

/** Patients from which an export is one of all, and needs a second person. */
export const bulkExportFrom = 100

export function isApprovalKind(kind: string): kind is ApprovalKind {
  return Object.hasOwn(approvalRules, kind)
}
