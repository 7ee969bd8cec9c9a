import { problem, type Answer } from './answer.ts'
import type { CallJournal } from './call_journal.ts'
import type { MeetingsApi } from './meetings_api.ts'

/** `/_sim`: GET calls, POST next `{ status, body, headers }`, POST reset. */
export function controlPlane(
  route: string,
  body: unknown,
  journal: CallJournal,
  meetings: MeetingsApi
): Answer {
  if (route === 'GET /_sim/calls') return { status: 200, body: { calls: journal.all() } }
  if (route === 'POST /_sim/next') return queueAnswer(body, journal)
  if (route === 'POST /_sim/reset') {
    journal.reset()
    meetings.reset()
    return { status: 204 }
  }
  return problem(404, 'Not found')
}

function queueAnswer(body: unknown, journal: CallJournal): Answer {
  if (!isAnswer(body)) return problem(400, 'An answer needs a status')
  journal.override(body)
  return { status: 204 }
}

function isAnswer(value: unknown): value is Answer {
  return (
    typeof value === 'object' && value !== null && Number.isInteger(Reflect.get(value, 'status'))
  )
}
