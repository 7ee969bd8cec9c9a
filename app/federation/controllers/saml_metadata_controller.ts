import type { HttpContext } from '@adonisjs/core/http'
import { connectionBy, contentOf } from '#app/federation/connections'
import { ConnectionNotFoundException } from '#app/federation/exceptions'
import { metadataOf } from '#app/federation/saml/metadata_of'

/** What a SAML provider needs to know of us: addresses, and the certificate of signed requests. */
export default class SamlMetadataController {
  async show({ params, response }: HttpContext) {
    const row = await connectionBy(params.connection)
    const content = contentOf(row, 'draft_sealed') ?? contentOf(row, 'active_sealed')
    if (row.protocol !== 'saml' || !content) throw new ConnectionNotFoundException()
    response.header('Content-Type', 'application/samlmetadata+xml; charset=utf-8')
    response.header('Content-Disposition', 'attachment; filename="varde-saml-metadata.xml"')
    response.send(await metadataOf(row.id, content))
  }
}
