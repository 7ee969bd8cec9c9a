import type { HttpContext } from '@adonisjs/core/http'
import { storeConnection } from '#app/federation/actions/store_connection'
import { answerFederation, federationPath, refuseField } from '#app/federation/answer_change'
import { connectionBy, contentOf } from '#app/federation/connections'
import { ConnectionNotFoundException } from '#app/federation/exceptions'
import { fetchMetadata } from '#app/federation/saml/fetch_metadata'
import { metadataFaults } from '#app/federation/saml/metadata_faults'
import { withMetadata } from '#app/federation/saml/parse_settings'

/** Reads a provider's metadata from its address into settings that wait to be tested. */
export default class SamlReadingsController {
  async store(ctx: HttpContext) {
    const row = await connectionBy(ctx.params.id)
    const draft = contentOf(row, 'draft_sealed')
    const content = draft ?? contentOf(row, 'active_sealed')
    if (row.protocol !== 'saml' || !content) throw new ConnectionNotFoundException()
    const address = content.settings.metadataAddress
    if (typeof address !== 'string') throw new ConnectionNotFoundException()
    const page = `${federationPath}/${row.id}`
    const fetched = await fetchMetadata(row.id, address, draft ? 'connection_test' : 'use')
    if (!fetched.ok) return refuseField(ctx, page, '_', metadataFaults[fetched.fault])
    const settings = withMetadata(content.settings, fetched.metadata)
    const outcome = await storeConnection(row.id, { terms: content.terms, settings, secrets: {} })
    answerFederation(ctx, outcome, page, 'stored')
  }
}
