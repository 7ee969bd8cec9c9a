import vine from '@vinejs/vine'

const line = () => vine.string().trim().minLength(2).maxLength(200)

export const attestValidator = vine.create({
  credential: vine.string().maxLength(100),
  holder: line(),
  place: line(),
  secondFactor: vine.enum(['yes', 'no', 'not_possible'] as const),
  /** `YYYY-MM-DD`; left out where the program knows it, or nobody does. */
  rotatedOn: vine
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .optional(),
})

export const addServiceValidator = vine.create({ name: line() })
