import { audit } from '#app/audit/audit_log'
import { runAs, systemActor, type Actor } from '#app/audit/actor'
import type { AuditAction } from '#app/audit/vocabulary'
import { currentTenant } from '#app/tenants/tenant_scope'
import { hashToken } from '#plugins/video_meetings/actions/invite_patient'
import { discloseDisplayName } from '#plugins/video_meetings/display_name_disclosure'
import {
  isDoorOpen,
  meetingFrom,
  type Meeting,
  type MeetingRow,
} from '#plugins/video_meetings/meeting'
import { markJoined, markOpened, selectByToken } from '#plugins/video_meetings/meeting_statements'
import { videoSettings } from '#plugins/video_meetings/plugin_settings'
import type { Statement } from '#app/tenants/statement'

export type OpenedInvitation = { invitationId: string; meeting: Meeting; isOpen: boolean }

type InvitationRow = MeetingRow & { invitation_id: string }

/** The meeting behind a link; null for a link that is not ours. */
export async function findInvitation(token: string): Promise<OpenedInvitation | null> {
  const values = [hashToken(token)]
  const [row] = await currentTenant().database.query<InvitationRow>(selectByToken, values)
  if (!row) return null
  const { settings } = await videoSettings()
  const meeting = meetingFrom(row)
  const isOpen = isDoorOpen(meeting, new Date(), settings.marginMinutes)
  return { invitationId: row.invitation_id, meeting, isOpen }
}

/** The patient, or whoever holds the patient's link, has seen the notice. */
export async function recordNotice(invitation: OpenedInvitation): Promise<void> {
  await recordAsPatient(invitation, markOpened, 'meeting.notice_opened')
}

/** The patient has read the notice and goes in: now the display name is given, if not before. */
export async function recordJoin(invitation: OpenedInvitation): Promise<void> {
  await recordAsPatient(invitation, markJoined, 'meeting.patient_joined')
}

async function recordAsPatient(
  { invitationId, meeting }: OpenedInvitation,
  mark: Statement,
  action: AuditAction
): Promise<void> {
  const { id, patientId } = meeting
  const patient: Actor = { ...systemActor, kind: 'patient', id: patientId }
  await runAs(patient, () =>
    currentTenant().database.transaction(async (trx) => {
      await trx.query(mark, [invitationId])
      if (action === 'meeting.patient_joined') await discloseDisplayName(trx, meeting)
      await audit.record(trx, { action, patientId, subject: { type: 'meeting', id } })
    })
  )
}
