import vine from '@vinejs/vine'

const groups = [
  'opened',
  'listed',
  'changed',
  'disclosed',
  'signed_in',
  'configured',
  'denied',
] as const

const day = () => vine.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const readLogValidator = vine.create({
  group: vine.enum(groups).optional(),
  from: day().optional(),
  to: day().optional(),
  cursor: vine.string().maxLength(200).optional(),
})
