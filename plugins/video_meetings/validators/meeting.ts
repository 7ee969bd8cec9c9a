import vine from '@vinejs/vine'

export const meetingMinutesMax = 240

/** `startsAt` is ISO 8601 with an offset, or UTC. */
export const bookMeetingValidator = vine.create({
  startsAt: vine
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/),
  minutes: vine.number().withoutDecimals().range([5, meetingMinutesMax]),
})

export const inviteValidator = vine.create({
  contactPointId: vine.string().maxLength(100),
})

/** The provider's rule: at most 100 characters, none of `$!<>:;`. */
export const joinMeetingValidator = vine.create({
  displayName: vine
    .string()
    .trim()
    .minLength(1)
    .maxLength(100)
    .regex(/^[^$!<>:;]*$/),
})
