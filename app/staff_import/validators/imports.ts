import vine from '@vinejs/vine'

export const applyImportValidator = vine.create({ hash: vine.string().regex(/^[0-9a-f]{64}$/) })
