import type { Outcome } from '#app/egress/outcome'

export type VideoRoom = {
  /** The provider's id of the meeting. */
  readonly meetingId: string
  /** Where guests enter. */
  readonly roomUrl: string
  /** Gives the host's rights: a bearer secret, never sent and never logged. */
  readonly hostRoomUrl: string
}

export type VideoFailure =
  | { readonly type: 'key_refused' }
  | { readonly type: 'rate_limited'; readonly retryAfterSeconds: number | null }
  | { readonly type: 'not_reached' }
  | { readonly type: 'unknown_outcome' }
  | { readonly type: 'not_allowed' }
  | { readonly type: 'undeclared_host' }
  | { readonly type: 'unexpected_answer'; readonly status: number }

/** What a video plugin must do. Nothing personal is handed to it: no name, no patient, no title. */
export abstract class VideoProvider {
  /**
   * Makes a locked room.
   *
   * @param reference random text that finds the room again, a–z and 0–9, at most 39
   * @param usableUntil end of the appointment plus a margin
   */
  abstract createRoom(
    reference: string,
    usableUntil: Date
  ): Promise<Outcome<VideoRoom, VideoFailure>>

  /** Looks up a room whose creation was never answered; null when there is none. */
  abstract findRoom(
    reference: string,
    occasion?: 'use' | 'removal'
  ): Promise<Outcome<VideoRoom | null, VideoFailure>>

  /**
   * Removes everybody and the room. Repeating it is harmless.
   *
   * @param occasion `removal` while the activation is ending
   */
  abstract endRoom(
    meetingId: string,
    occasion?: 'use' | 'removal'
  ): Promise<Outcome<void, VideoFailure>>
}
