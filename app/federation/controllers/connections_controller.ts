import type { HttpContext } from '@adonisjs/core/http'
import { createConnection, storeConnection } from '#app/federation/actions/store_connection'
import { answerFederation, federationPath } from '#app/federation/answer_change'
import { connectionBy, contentOf } from '#app/federation/connections'
import { connectionPage } from '#app/federation/connection_page'
import { federationPage } from '#app/federation/federation_page'
import { newConnectionPage, requestedProtocol } from '#app/federation/new_connection_page'
import { protocolOf } from '#app/federation/protocols'
import { readForm } from '#app/federation/read_form'

/** The directories by which the tenant's people sign in. */
export default class ConnectionsController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('federation/index', await federationPage(ctx))
  }

  async create(ctx: HttpContext) {
    return ctx.inertia.render('federation/new', await newConnectionPage(ctx))
  }

  async store(ctx: HttpContext) {
    const protocol = requestedProtocol(ctx.request.input('protocol'))
    const input = await readForm(ctx, protocol, `${federationPath}/new/${protocol.id}`, null)
    if (!input) return
    const outcome = await createConnection(protocol.id, input)
    const path = outcome.ok ? `${federationPath}/${outcome.value}` : federationPath
    answerFederation(ctx, outcome, path, 'created')
  }

  async show(ctx: HttpContext) {
    const row = await connectionBy(ctx.params.id)
    return ctx.inertia.render('federation/show', await connectionPage(ctx, row))
  }

  async update(ctx: HttpContext) {
    const row = await connectionBy(ctx.params.id)
    const path = `${federationPath}/${row.id}`
    const held = contentOf(row, 'draft_sealed') ?? contentOf(row, 'active_sealed')
    const input = await readForm(ctx, protocolOf(row.protocol), path, held)
    if (input) answerFederation(ctx, await storeConnection(row.id, input), path, 'stored')
  }
}
