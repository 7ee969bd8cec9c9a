import vine from '@vinejs/vine'

export const recoveryRequestValidator = vine.create({
  signInName: vine.string().minLength(1).maxLength(64),
})
