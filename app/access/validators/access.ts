import vine from '@vinejs/vine'
import { reviewOutcomes } from '#app/access/actions/review_emergency'
import { emergencyTemplates } from '#app/access/policy/emergency_template'

const sentence = () => vine.string().trim().minLength(3).maxLength(1_000)
const freeText = () => vine.string().trim().maxLength(1_000).nullable().optional()

export const openEmergencyValidator = vine.create({
  template: vine.enum(emergencyTemplates),
  note: freeText(),
  code: vine.string().maxLength(16),
})

export const reviewEmergencyValidator = vine.create({
  outcome: vine.enum(reviewOutcomes),
  note: freeText(),
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

export const liftBlockValidator = vine.create({ evidence: sentence() })

export const findPatientValidator = vine.create({
  identifier: vine.string().trim().minLength(4).maxLength(40),
})
