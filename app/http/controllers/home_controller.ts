import type { HttpContext } from '@adonisjs/core/http'

/** The start page is the first one the person's role can work on. */
export default class HomeController {
  handle({ plane, signedIn, response }: HttpContext) {
    if (plane.kind === 'console') return response.redirect().toPath('/console')
    if (!signedIn) return response.redirect().toPath('/sign-in')
    if (signedIn.roles.includes('clinician')) return response.redirect().toPath('/patients')
    if (signedIn.roles.includes('administrator')) {
      return response.redirect().toPath('/administration/plugins')
    }
    return response.redirect().toPath('/privacy-register')
  }
}
