import vine from '@vinejs/vine'

/** The path alone, on this host: what it leads to is decided again when somebody comes back. */
export const lockScreenValidator = vine.create({
  path: vine
    .string()
    .maxLength(500)
    .regex(/^\/(?!\/)[\w/-]*$/)
    .optional(),
  why: vine.enum(['asked', 'idle'] as const).optional(),
})
