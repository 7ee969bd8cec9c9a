import vine from '@vinejs/vine'

export const chooseLanguageValidator = vine.create({ locale: vine.enum(['nb', 'en'] as const) })

export const chooseThemeValidator = vine.create({
  colourScheme: vine.enum(['light', 'dark', 'auto'] as const),
})
