import vine from '@vinejs/vine'

export const startRoundValidator = vine.create({
  dueOn: vine.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  whole: vine.boolean(),
  unitIds: vine.array(vine.string().uuid()).maxLength(5_000).optional(),
})

export const nameReviewerValidator = vine.create({
  unitId: vine.string().uuid().nullable().optional(),
  person: vine.string().trim().minLength(1).maxLength(64),
})

export const answerValidator = vine.create({ answer: vine.enum(['confirm', 'end'] as const) })

/** A page of rights at most: nobody confirms what they cannot have seen. */
export const confirmShownValidator = vine.create({
  rightIds: vine.array(vine.string().uuid()).minLength(1).maxLength(100),
})
