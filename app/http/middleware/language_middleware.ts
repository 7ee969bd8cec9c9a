import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import i18nManager from '@adonisjs/i18n/services/main'
import type { I18n } from '@adonisjs/i18n'
import { localeOf } from '#app/http/locale'

/** Sentences of the server (validation, notices) in the reader's language. */
export default class LanguageMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    ctx.i18n = i18nManager.locale(localeOf(ctx))
    const validators = i18nManager.locale(ctx.i18n.locale).createMessagesProvider()
    ctx.containerResolver.bindValue('validation.messages', validators as never)
    return next()
  }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    i18n: I18n
  }
}
