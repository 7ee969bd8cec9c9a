import type { HttpContext } from '@adonisjs/core/http'
import { testConnection } from '#app/federation/actions/test_connection'
import { federationPath } from '#app/federation/answer_change'
import { connectionBy } from '#app/federation/connections'
import { localeOf } from '#app/http/locale'
import { wantsJson } from '#app/http/wants_json'

/** Asks the directory, without a person, whether the settings would do. */
export default class ConnectionTestsController {
  async store(ctx: HttpContext) {
    const row = await connectionBy(ctx.params.id)
    const test = await testConnection(row)
    if (wantsJson(ctx)) return ctx.response.json(test)
    const found = ctx.i18n.t('federation_answers.test_ok')
    const text = test.text?.[localeOf(ctx)] ?? found
    ctx.session.flash('notice', { kind: test.ok ? 'done' : 'problem', text })
    ctx.response.redirect().status(303).toPath(`${federationPath}/${row.id}`)
  }
}
