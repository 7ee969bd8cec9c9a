import vine from '@vinejs/vine'
import { assertionFields } from '#app/auth/validators/passkey'

const ticket = () =>
  vine
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/#-]{1,39}$/)
const reason = () => vine.string().trim().minLength(3).maxLength(500)
/** At most eight hours (card ACC-07). */
const minutes = () => vine.number().min(15).max(480).withoutDecimals()
const factor = {
  code: vine.string().maxLength(16).nullable().optional(),
  passkey: vine.object(assertionFields()).nullable().optional(),
}

export const askValidator = vine.create({
  tenant: vine.string().maxLength(40),
  ticket: ticket(),
  reason: reason(),
  scope: vine.enum(['configuration', 'patient'] as const),
  minutes: minutes(),
  mayWrite: vine.boolean().optional(),
})

export const grantUnaskedValidator = vine.create({
  signInName: vine.string().trim().minLength(1).maxLength(100),
  ticket: ticket(),
  reason: reason(),
  minutes: minutes(),
  mayWrite: vine.boolean().optional(),
  ...factor,
})

export const answerValidator = vine.create({
  answer: vine.enum(['grant', 'refuse'] as const),
  /** Of the patient, by the privacy officer. */
  identifier: vine.string().trim().minLength(4).maxLength(40).nullable().optional(),
  ...factor,
})

export const handOverValidator = vine.create({
  challenge: vine.string().regex(/^[A-Za-z0-9_-]{43}$/),
  ...factor,
})

export const arriveValidator = vine.create({ token: vine.string().regex(/^[A-Za-z0-9_-]{43}$/) })
