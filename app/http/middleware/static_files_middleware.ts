import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import StaticMiddleware from '@adonisjs/static/static_middleware'

/**
 * The files of `public/` have an extension and no page has, so only addresses that end in one are
 * looked for on disk.
 */
@inject()
export default class StaticFilesMiddleware {
  constructor(protected files: StaticMiddleware) {}

  async handle(ctx: HttpContext, next: NextFn) {
    const isFile = /\.\w+$/.test(ctx.request.url())
    return isFile ? this.files.handle(ctx, next) : next()
  }
}
