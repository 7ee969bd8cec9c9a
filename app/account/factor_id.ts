import type { HttpContext } from '@adonisjs/core/http'
import { UnknownFactorException } from '#app/account/exceptions'
import { isUuid } from '#app/tenants/uuid'

/** The factor a route is about. @throws E_FACTOR_NOT_FOUND when it cannot be one */
export function factorIdOf({ params }: HttpContext): string {
  const id = String(params.id)
  if (!isUuid(id)) throw new UnknownFactorException()
  return id
}
