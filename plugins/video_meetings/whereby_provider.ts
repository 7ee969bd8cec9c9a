import {
  VideoProvider,
  type VideoFailure,
  type VideoRoom,
} from '#app/plugins/contracts/video_provider'
import { egressBroker } from '#app/egress/installation_broker'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import { failureOfAnswer, failureOfCall } from '#plugins/video_meetings/provider_failure'
import { parseRoom, parseRooms } from '#plugins/video_meetings/whereby_answers'

const source = { kind: 'plugin', id: 'video_meetings' } as const

/** Whereby's REST API (https://docs.whereby.com), through the broker only. */
export default class WherebyProvider extends VideoProvider {
  async createRoom(
    reference: string,
    usableUntil: Date
  ): Promise<Outcome<VideoRoom, VideoFailure>> {
    const json = {
      endDate: usableUntil.toISOString(),
      isLocked: true,
      roomMode: 'normal',
      roomNamePattern: 'uuid',
      roomNamePrefix: reference,
      fields: ['hostRoomUrl'],
      roomPreferences: { streaming: false, roomIntegrations: false },
    }
    const answer = await egressBroker().request({ source, template: 'create_room', json })
    if (!answer.ok) return failed(failureOfCall(answer.failure))
    if (answer.value.status !== 201) return failed(failureOfAnswer(answer.value))

    const room = await parseRoom(answer.value.json)
    return room ? ok(room) : failed({ type: 'unknown_outcome' })
  }

  async findRoom(
    reference: string,
    occasion: 'use' | 'removal' = 'use'
  ): Promise<Outcome<VideoRoom | null, VideoFailure>> {
    const answer = await egressBroker().request({
      source,
      template: 'find_room',
      occasion,
      query: { 'roomName[startsWith]': `/${reference}`, 'limit': 1, 'fields': 'hostRoomUrl' },
    })
    if (!answer.ok) return failed(failureOfCall(answer.failure))
    if (answer.value.status !== 200) return failed(failureOfAnswer(answer.value))

    const rooms = await parseRooms(answer.value.json)
    return rooms ? ok(rooms[0] ?? null) : failed({ type: 'unexpected_answer', status: 200 })
  }

  /** Deleting twice is answered alike, so a repeat is safe. */
  async endRoom(
    meetingId: string,
    occasion: 'use' | 'removal' = 'use'
  ): Promise<Outcome<void, VideoFailure>> {
    const call = { source, template: 'end_room', occasion, parameters: { meetingId } }
    const answer = await egressBroker().request(call)
    if (!answer.ok) return failed(failureOfCall(answer.failure))
    return answer.value.status === 204 ? ok(undefined) : failed(failureOfAnswer(answer.value))
  }
}
