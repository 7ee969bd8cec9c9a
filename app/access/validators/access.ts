import vine from '@vinejs/vine'
import { reviewOutcomes } from '#app/access/actions/review_emergency'
import { alarmOutcomes } from '#app/access/actions/settle_alarm'
import { assertionFields } from '#app/auth/validators/passkey'
import { emergencyTemplates } from '#app/access/policy/emergency_template'

const sentence = () => vine.string().trim().minLength(3).maxLength(1_000)
const freeText = () => vine.string().trim().maxLength(1_000).nullable().optional()

export const openEmergencyValidator = vine.create({
  template: vine.enum(emergencyTemplates),
  note: freeText(),
  code: vine.string().maxLength(16).nullable().optional(),
  passkey: vine.object(assertionFields()).nullable().optional(),
})

export const reviewEmergencyValidator = vine.create({
  outcome: vine.enum(reviewOutcomes),
  note: freeText(),
})

export const settleAlarmValidator = vine.create({
  /** Left out: takes it. */
  outcome: vine.enum(alarmOutcomes).nullable().optional(),
})

export const answerRequestValidator = vine.create({
  answer: vine.enum(['grant', 'refuse'] as const),
  /** `YYYY-MM-DD`: the last day, to its end. */
  until: vine
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .optional(),
  reason: sentence(),
})

export const recordBlockValidator = vine.create({
  kind: vine.enum(['person', 'unit'] as const),
  person: vine.string().trim().maxLength(200).nullable().optional(),
  unitId: vine.string().uuid().nullable().optional(),
  evidence: sentence(),
})

export const protectAddressValidator = vine.create({
  degree: vine.enum(['strictly_confidential', 'confidential'] as const),
  reason: sentence(),
})

export const liftProtectionValidator = vine.create({ reason: sentence() })

export const recordEntryBlockValidator = vine.create({
  kind: vine.enum(['person', 'unit', 'all_but_author'] as const),
  person: vine.string().trim().maxLength(200).nullable().optional(),
  unitId: vine.string().uuid().nullable().optional(),
  evidence: sentence(),
})

export const liftBlockValidator = vine.create({ evidence: sentence() })

export const findPatientValidator = vine.create({
  identifier: vine.string().trim().minLength(4).maxLength(40),
})
