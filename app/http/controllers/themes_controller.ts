import type { HttpContext } from '@adonisjs/core/http'
import { rememberPreference } from '#app/http/preference_cookie'
import { chooseThemeValidator } from '#app/http/validators/preferences'

export default class ThemesController {
  async store(ctx: HttpContext) {
    const { colourScheme } = await ctx.request.validateUsing(chooseThemeValidator)
    rememberPreference(ctx, 'colour_scheme', colourScheme)
    ctx.response.redirect().back()
  }
}
