import vine from '@vinejs/vine'

/** Limits only: what is wrong with a passphrase is said by the policy, and never when signing in. */
const PASSPHRASE_BYTES_MAX = 1024

export const signInValidator = vine.create({
  signInName: vine.string().maxLength(64),
  passphrase: vine.string().maxLength(PASSPHRASE_BYTES_MAX),
})

export const codeValidator = vine.create({ code: vine.string().maxLength(16) })

export const choosePassphraseValidator = vine.create({
  passphrase: vine.string().maxLength(PASSPHRASE_BYTES_MAX),
})

export const recoveryCodeValidator = vine.create({ code: vine.string().maxLength(64) })

export const changePassphraseValidator = vine.create({
  current: vine.string().maxLength(PASSPHRASE_BYTES_MAX),
  passphrase: vine.string().maxLength(PASSPHRASE_BYTES_MAX),
})
