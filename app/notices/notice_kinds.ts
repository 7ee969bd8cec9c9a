import type { AccountNoticeKind } from '#resources/inertia/contract'

/** Where a notice about the reader's own account leads. */
const accountPath = '/account'

/** What somebody is to see to, and the page where they do. It is mailed and not shown in the program. */
const dutyPaths = {
  local_administrator_used: '/administration/federation',
  emergency_review_due: '/access/emergencies',
  emergency_review_overdue: '/',
  recertification_due: '/reviews',
  recertification_reminder: '/reviews',
  shared_account_found: '/session-findings',
  credential_due: '/administration/credentials',
} as const

export type DutyNoticeKind = keyof typeof dutyPaths

/** What staff are told by mail: about their own sign-in, or about a duty of theirs. */
export type NoticeKind = AccountNoticeKind | 'new_device' | DutyNoticeKind

/** Mails that are themselves the way in, and the only ones with a token in them. */
export const linkMails = ['invitation', 'address_confirmation', 'passphrase_recovery'] as const
export type LinkMail = (typeof linkMails)[number]

export function isDuty(kind: NoticeKind): kind is DutyNoticeKind {
  return kind in dutyPaths
}

/** Told in the program too. A new browser is not: on shared PCs that would be every day. */
export function isShown(kind: NoticeKind): kind is AccountNoticeKind {
  return !isDuty(kind) && kind !== 'new_device'
}

export function pathOf(kind: NoticeKind): string {
  return isDuty(kind) ? dutyPaths[kind] : accountPath
}
