import vine from '@vinejs/vine'

const level = () => vine.number().withoutDecimals().range([1, 5])

export const recordRiskAssessmentValidator = vine.create({
  likelihood: level(),
  consequence: level(),
  measures: vine.string().trim().minLength(1).maxLength(4_000),
  validUntil: vine.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
})
