import vine from '@vinejs/vine'

/** Base64url of what authenticators send: a credential id is at most 1023 bytes (§4). */
const ID_MAX = 1_400
const CELL_MAX = 16_384
const NAME_MAX = 60

const id = () => vine.string().minLength(1).maxLength(ID_MAX)
const cell = () => vine.string().minLength(1).maxLength(CELL_MAX)
const name = () => vine.string().trim().minLength(1).maxLength(NAME_MAX)

/** A passkey's answer, for forms in which it is one field of several. */
export const assertionFields = () => ({
  id: id(),
  response: vine.object({
    clientDataJSON: cell(),
    authenticatorData: cell(),
    signature: cell(),
    userHandle: vine.string().maxLength(128).optional(),
  }),
})

export const assertionValidator = vine.create(assertionFields())

export const attestationValidator = vine.create({
  name: name(),
  id: id(),
  response: vine.object({
    clientDataJSON: cell(),
    attestationObject: cell(),
    transports: vine.array(vine.string().maxLength(32)).maxLength(10).optional(),
  }),
})

export const passkeyNameValidator = vine.create({ name: name() })
