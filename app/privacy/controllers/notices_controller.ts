import type { HttpContext } from '@adonisjs/core/http'
import { publicRegisterPage } from '#app/privacy/register_page'

/** What anybody may read: who is responsible, who receives data, and why. */
export default class NoticesController {
  async show({ inertia, tenant }: HttpContext) {
    return inertia.render('privacy/public', await publicRegisterPage(tenant))
  }
}
