import { problem, type Answer } from './answer.ts'
import type { CallJournal } from './call_journal.ts'
import type { ApiContext, MeetingsApi } from './meetings_api.ts'
import { tooManyCalls, type PointBucket } from './point_bucket.ts'

export interface ApiRequest {
  readonly method: string
  readonly url: URL
  readonly body: unknown
  readonly isAuthorized: boolean
}

/** The provider's `/v1`: key, then points, then a queued answer if there is one, then the call. */
export class ApiDoor {
  private readonly meetings: MeetingsApi
  private readonly journal: CallJournal
  private readonly bucket: PointBucket

  constructor(meetings: MeetingsApi, journal: CallJournal, bucket: PointBucket) {
    this.meetings = meetings
    this.journal = journal
    this.bucket = bucket
  }

  async answer(request: ApiRequest, context: ApiContext): Promise<Answer> {
    if (!request.isAuthorized) return problem(401, 'Unauthorized')

    const { ok, msLeft, headers } = this.bucket.take(pointsOf(request.method), context.now)
    if (!ok) return tooManyCalls(msLeft, headers)

    const answer = this.journal.takeOverride() ?? (await this.route(request, context))
    return { ...answer, headers: { ...headers, ...answer.headers } }
  }

  private async route({ method, url, body }: ApiRequest, context: ApiContext): Promise<Answer> {
    const [, , collection, meetingId, ...rest] = url.pathname.split('/')
    if (collection !== 'meetings' || rest.length > 0) return problem(404, 'Not found')

    if (!meetingId && method === 'POST') return await this.meetings.create(body, context)
    if (!meetingId && method === 'GET') return this.meetings.list(url.searchParams, context)
    if (meetingId && method === 'GET') {
      return this.meetings.show(meetingId, url.searchParams, context)
    }
    return meetingId && method === 'DELETE'
      ? this.meetings.remove(meetingId)
      : problem(405, 'Method not allowed')
  }
}

function pointsOf(method: string): number {
  if (method === 'GET') return 1
  return method === 'DELETE' ? 2 : 3
}
