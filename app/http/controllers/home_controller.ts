import type { HttpContext } from '@adonisjs/core/http'
import { askToSignIn } from '#app/auth/ask_to_sign_in'
import type { SupportHere } from '#app/support/support_here'

/** The start page is the first one the person's role can work on. */
export default class HomeController {
  handle(ctx: HttpContext) {
    const { plane, signedIn, support, response } = ctx
    if (ctx.deviceProofDue) return askToSignIn(ctx)
    if (plane.kind === 'console') return response.redirect().toPath('/console')
    if (support) return response.redirect().toPath(startOf(support))
    if (!signedIn) return response.redirect().toPath('/sign-in')
    if (signedIn.roles.includes('clinician')) return response.redirect().toPath('/patients')
    if (signedIn.roles.includes('administrator')) {
      return response.redirect().toPath('/administration/plugins')
    }
    return response.redirect().toPath('/privacy-register')
  }
}

/** Where an operator begins: the configuration, or the one patient. */
function startOf({ patientId }: SupportHere): string {
  return patientId ? `/patients/${patientId}` : '/administration/plugins'
}
