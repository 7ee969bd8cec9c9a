import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * A directory's form, posted across sites, comes without our cookies. Its answer must set none
 * either: a new session would take the place of the one in which the person began.
 */
export default class PostedAnswerMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn) {
    await next()
    const isPosted = request.method() === 'POST' && request.url().startsWith('/sign-in/answer/')
    if (isPosted) response.removeHeader('set-cookie')
  }
}
