import type { HttpContext } from '@adonisjs/core/http'
import { rememberPreference } from '#app/http/preference_cookie'
import { chooseLanguageValidator } from '#app/http/validators/preferences'

export default class LanguagesController {
  async store(ctx: HttpContext) {
    const { locale } = await ctx.request.validateUsing(chooseLanguageValidator)
    rememberPreference(ctx, 'language', locale)
    ctx.response.redirect().back()
  }
}
