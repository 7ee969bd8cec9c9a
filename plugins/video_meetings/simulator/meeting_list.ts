import { problem, type Answer } from './answer.ts'
import { presentMeeting, type Meeting, type OptionalField } from './meeting.ts'

const limitDefault = 50
const limitMax = 100

/** `GET /meetings`: pages by cursor, `roomName[startsWith]`, `fields` as text with commas. */
export function listMeetings(
  meetings: readonly Meeting[],
  query: URLSearchParams,
  origin: string
): Answer {
  const limit = Number(query.get('limit') ?? limitDefault)
  if (!Number.isInteger(limit) || limit < 1 || limit > limitMax) {
    return problem(400, 'limit must be between 1 and 100')
  }
  const start = cursorStart(query.get('cursor'))
  if (start === null) return problem(400, 'cursor is not valid')

  const prefix = query.get('roomName[startsWith]') ?? ''
  const matching = meetings.filter((meeting) => meeting.roomName.startsWith(prefix))
  const page = matching.slice(start, start + limit)
  const fields = requestedFields(query)
  const hasMore = start + limit < matching.length
  return {
    status: 200,
    body: {
      results: page.map((meeting) => presentMeeting(meeting, origin, fields)),
      cursor: hasMore ? Buffer.from(String(start + limit)).toString('base64url') : null,
    },
  }
}

export function requestedFields(query: URLSearchParams): ReadonlySet<OptionalField> {
  const names = (query.get('fields') ?? '').split(',')
  return new Set(names.filter((name): name is OptionalField => /^(host|viewer)RoomUrl$/.test(name)))
}

function cursorStart(cursor: string | null): number | null {
  if (cursor === null) return 0
  const start = Number(Buffer.from(cursor, 'base64url').toString())
  return Number.isInteger(start) && start > 0 ? start : null
}
