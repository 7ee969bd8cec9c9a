import type { HttpContext } from '@adonisjs/core/http'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { pluginCards } from '#app/plugins/plugin_cards'
import { pluginDetail } from '#app/plugins/plugin_detail'
import { requestedPlugin } from '#app/plugins/requested_plugin'

/** What the tenant's plugins are, and where each stands. */
export default class PluginsController {
  async index({ inertia, tenant, signedIn }: HttpContext) {
    const mayChange = mayConfigure(signedIn)
    return inertia.render('plugins/index', { plugins: await pluginCards(tenant), mayChange })
  }

  async show(ctx: HttpContext) {
    const plugin = requestedPlugin(ctx)
    const mayChange = mayConfigure(ctx.signedIn)
    const detail = await pluginDetail(ctx.tenant, plugin)
    return ctx.inertia.render('plugins/show', { ...detail, mayChange })
  }
}

/** Administrators, and support that was granted to write. */
function mayConfigure(signedIn: SignedInStaff | undefined): boolean {
  return signedIn?.roles.includes('administrator') || signedIn?.support?.mayWrite || false
}
