import vine from '@vinejs/vine'
import { assertionFields } from '#app/auth/validators/passkey'

export const approveValidator = vine.create({
  /** Of the content the page showed. */
  hash: vine.string().regex(/^[0-9a-f]{64}$/),
  code: vine.string().maxLength(16).nullable().optional(),
  passkey: vine.object(assertionFields()).nullable().optional(),
})

export const setPolicyValidator = vine.create({ required: vine.boolean() })
