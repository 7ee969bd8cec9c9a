import vine from '@vinejs/vine'

/** Bounded, so that nobody feeds a directory a book. An empty password is refused before it is sent. */
export const passwordValidator = vine.create({
  signInName: vine.string().trim().minLength(1).maxLength(200),
  password: vine.string().minLength(1).maxLength(500),
})
