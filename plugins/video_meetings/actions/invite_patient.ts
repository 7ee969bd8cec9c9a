import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { currentActor } from '#app/audit/actor'
import { enqueueDelivery, type EnqueueRefusal } from '#app/deliveries/enqueue_delivery'
import { currentTenant } from '#app/tenants/tenant_scope'
import { discloseDisplayName } from '#plugins/video_meetings/display_name_disclosure'
import type { Meeting } from '#plugins/video_meetings/meeting'
import { insertInvitation } from '#plugins/video_meetings/meeting_statements'

export type Invitation = {
  meeting: Meeting
  email: string
  unitName: string
  /** `https://nordlys.example`, where the patient's link leads. */
  origin: string
}

/** Only the hash of a token is kept, so that the database does not hold the key to the meeting. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(`video meeting invitation\n${token}`).digest()
}

/**
 * Queues an e-mail with our own link over the hospital's relay and writes the disclosure, both or
 * neither. The message carries the link and the unit's name, nothing else.
 *
 * @returns null when it is queued
 */
export async function invitePatient(invitation: Invitation): Promise<EnqueueRefusal | null> {
  const { meeting, email, unitName, origin } = invitation
  const token = randomBytes(32).toString('base64url')
  return currentTenant().database.transaction(async (trx) => {
    const queued = await enqueueDelivery(trx, {
      channel: 'email',
      template: 'core.meeting_invitation',
      patientId: meeting.patientId,
      recipient: email,
      values: { link: `${origin}/video-meetings/join/${token}`, unitName },
      source: 'plugin:video_meetings',
    })
    if (!queued.ok) return queued.failure
    const values = [randomUUID(), meeting.id, hashToken(token), queued.value.id, currentActor().id]
    await trx.query(insertInvitation, values)
    await discloseDisplayName(trx, meeting)
    await audit.record(trx, {
      action: 'meeting.invited',
      patientId: meeting.patientId,
      subject: { type: 'meeting', id: meeting.id },
      purpose: 'TREAT',
    })
    return null
  })
}
