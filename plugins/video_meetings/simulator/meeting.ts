import { randomBytes, randomUUID } from 'node:crypto'
import type { MeetingRequest } from './meeting_request.ts'

export interface Meeting {
  readonly meetingId: string
  /** Begins with `/`. */
  readonly roomName: string
  readonly startDate: string
  readonly endDate: string
  readonly isLocked: boolean
  readonly hostKey: string
  readonly viewerKey: string
}

export type OptionalField = 'hostRoomUrl' | 'viewerRoomUrl'

export function createMeeting(number: number, request: MeetingRequest, now: Date): Meeting {
  const start = request.startDate ?? now
  return {
    meetingId: String(number),
    roomName: `/${request.roomNamePrefix}${roomSuffix(request.roomNamePattern)}`,
    startDate: start.toISOString(),
    endDate: request.endDate.toISOString(),
    isLocked: request.isLocked,
    hostKey: roomKey('host'),
    viewerKey: roomKey('viewer'),
  }
}

/** The Meeting of the provider's API; the two keyed addresses only when `fields` asks for them. */
export function presentMeeting(
  meeting: Meeting,
  origin: string,
  fields: ReadonlySet<OptionalField>
): Record<string, string> {
  const { meetingId, roomName, startDate, endDate } = meeting
  const roomUrl = `${origin}${roomName}`
  return {
    meetingId,
    roomName,
    roomUrl,
    startDate,
    endDate,
    ...(fields.has('hostRoomUrl') && { hostRoomUrl: `${roomUrl}?roomKey=${meeting.hostKey}` }),
    ...(fields.has('viewerRoomUrl') && {
      viewerRoomUrl: `${roomUrl}?roomKey=${meeting.viewerKey}`,
    }),
  }
}

function roomSuffix(pattern: 'uuid' | 'human-short'): string {
  return pattern === 'uuid' ? randomUUID() : randomBytes(5).toString('hex')
}

/** Shaped like the provider's JWT, and as secret; signed by nobody. */
function roomKey(role: 'host' | 'viewer'): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const secret = randomBytes(32).toString('base64url')
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ role })}.${secret}`
}
