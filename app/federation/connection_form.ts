import { termFields } from '#app/federation/connection_terms'
import type { ConnectionContent } from '#app/federation/connections'
import type { FederationProtocol } from '#app/federation/contracts/protocol'
import { settingsForm, type FormField } from '#app/plugins/settings_form'

/** The form of a connection: what the tenant decides, then what the protocol needs to know. */
export function formOf(
  protocol: FederationProtocol,
  content: ConnectionContent | null
): FormField[] {
  const changedAt = content ? new Date(content.changedAt) : null
  const terms = settingsForm(
    { settings: termFields, secrets: [] },
    { values: content?.terms ?? null, changedAt, secrets: {} }
  )
  const own = settingsForm(protocol, {
    values: content?.settings ?? null,
    changedAt,
    secrets: content?.secrets ?? {},
  })
  return [...terms, ...own.filter(({ kind }) => kind !== 'secret'), ...own.filter(isSecret)]
}

function isSecret({ kind }: FormField): boolean {
  return kind === 'secret'
}
