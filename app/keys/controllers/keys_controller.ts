import type { HttpContext } from '@adonisjs/core/http'
import { keyInventory } from '#app/keys/key_inventory'

/** What protects what, who can unwrap it and when it ends: for operators, without key material. */
export default class KeysController {
  async index({ inertia }: HttpContext) {
    return inertia.render('console/keys', await keyInventory())
  }
}
