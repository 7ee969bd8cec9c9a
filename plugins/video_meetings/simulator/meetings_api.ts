import { setTimeout } from 'node:timers/promises'
import { problem, type Answer } from './answer.ts'
import { createMeeting, presentMeeting, type Meeting, type OptionalField } from './meeting.ts'
import { listMeetings, requestedFields } from './meeting_list.ts'
import { parseMeetingRequest } from './meeting_request.ts'
import { tooManyCalls } from './point_bucket.ts'

export interface ApiContext {
  readonly origin: string
  readonly now: Date
  readonly slowMs: number
}

const firstMeetingNumber = 70_012_345

/** The provider's meetings, in memory. */
export class MeetingsApi {
  private readonly meetings = new Map<string, Meeting>()
  private created = 0

  async create(body: unknown, context: ApiContext): Promise<Answer> {
    const parsed = parseMeetingRequest(body, context.now)
    if (!parsed.ok) return problem(400, parsed.error)

    const { request } = parsed
    const magic = magicAnswer(request.roomNamePrefix)
    if (magic) return magic

    const meeting = createMeeting(firstMeetingNumber + this.created, request, context.now)
    this.created += 1
    this.meetings.set(meeting.meetingId, meeting)
    if (request.roomNamePrefix === 'simslow') await setTimeout(context.slowMs, null, { ref: false })
    return { status: 201, body: presentMeeting(meeting, context.origin, new Set(request.fields)) }
  }

  list(query: URLSearchParams, context: ApiContext): Answer {
    return listMeetings([...this.meetings.values()], query, context.origin)
  }

  show(meetingId: string, query: URLSearchParams, context: ApiContext): Answer {
    const meeting = this.meetings.get(meetingId)
    if (!meeting) return problem(404, 'Meeting not found')

    const fields: ReadonlySet<OptionalField> = requestedFields(query)
    return { status: 200, body: presentMeeting(meeting, context.origin, fields) }
  }

  /** Idempotent, as documented: a meeting that is gone already gives the same answer. */
  remove(meetingId: string): Answer {
    this.meetings.delete(meetingId)
    return { status: 204 }
  }

  atRoom(roomName: string): Meeting | null {
    return [...this.meetings.values()].find((meeting) => meeting.roomName === roomName) ?? null
  }

  reset(): void {
    this.meetings.clear()
  }
}

/** Inputs that make the simulator misbehave on purpose. */
function magicAnswer(prefix: string): Answer | null {
  if (prefix === 'sim429') return tooManyCalls(38_689, {})
  if (prefix === 'sim403') return problem(403, 'Action not allowed')
  if (prefix === 'sim500') return problem(500, 'Internal server error')
  return null
}
