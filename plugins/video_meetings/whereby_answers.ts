import vine from '@vinejs/vine'
import type { VideoRoom } from '#app/plugins/contracts/video_provider'

const address = () =>
  vine
    .string()
    .url({ protocols: ['https', 'http'], require_tld: false })
    .maxLength(4_000)

const roomValidator = vine.create({
  meetingId: vine.string().minLength(1).maxLength(200),
  roomUrl: address(),
  hostRoomUrl: address(),
})

const roomsValidator = vine.create({
  results: vine
    .array(
      vine.object({
        meetingId: vine.string().minLength(1).maxLength(200),
        roomUrl: address(),
        hostRoomUrl: address(),
      })
    )
    .maxLength(100),
})

/** A `Meeting` of the API with the host's address asked for; null when it is something else. */
export async function parseRoom(json: unknown): Promise<VideoRoom | null> {
  const [error, room] = await roomValidator.tryValidate(json)
  return error ? null : room
}

/** A page of `GET /meetings`; null when it is something else. */
export async function parseRooms(json: unknown): Promise<VideoRoom[] | null> {
  const [error, page] = await roomsValidator.tryValidate(json)
  return error ? null : page.results
}
