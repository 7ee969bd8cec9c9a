import vine from '@vinejs/vine'

export const noticeAddressValidator = vine.create({
  noticeAddress: vine.string().trim().minLength(3).maxLength(254),
})
