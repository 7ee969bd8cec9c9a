import { Directory, serverDeclaration } from '#app/federation/ldap/directory'
import { ldapSettings } from '#app/federation/ldap/ldap_settings'
import type { SettingValues } from '#app/plugins/settings_field'
import { FakeDirectory, type FakeEntry } from '#tests/support/ldap/fake_directory'
import { base, groupBase, service, windowsDirectory } from '#tests/support/ldap/people'
import { givenBroker } from '#tests/unit/egress/support/broker_fixture'
import { issueCertificate, type IssuedCertificate } from '#tests/unit/egress/support/certificates'

export const host = 'dc1.nordlys.example'
const connectionId = '6a3f0c1e-9f4b-4f43-9d5e-1b2c3d4e5f60'
const issued = new Map<string, IssuedCertificate>()

/** Making keys takes a second, so each name gets its certificate once. */
export function certificateFor(name: string): IssuedCertificate {
  const known = issued.get(name) ?? issueCertificate(name)
  issued.set(name, known)
  return known
}

export interface DirectoryChanges {
  readonly security?: 'ldaps' | 'starttls'
  readonly entries?: readonly FakeEntry[]
  readonly settings?: SettingValues
  /** The name in the servers' certificate. */
  readonly certifiedHost?: string
  /** The authority the tenant has pasted. */
  readonly authority?: string | null
  readonly servers?: number
  /** What the operator allows inside the hospital. @default the servers */
  readonly allowed?: readonly { host: string; port: number }[]
}

/** Servers of one directory on this machine, and the tenant's connection to them through the broker. */
export async function givenDirectory(changes: DirectoryChanges = {}) {
  const { security = 'ldaps', entries = windowsDirectory, servers: count = 1 } = changes
  const issuedFor = certificateFor(changes.certifiedHost ?? host)
  const listening = { security, entries, ...issuedFor }
  const servers = await Promise.all(
    Array.from({ length: count }, () => FakeDirectory.listen(listening))
  )
  const settings = ldapSettings({
    servers: servers.map(({ port }) => `${host}:${port}`).join('\n'),
    security,
    authority: changes.authority === undefined ? issuedFor.authority : changes.authority,
    base,
    groupBase,
    serviceDn: service.dn,
    ...changes.settings,
  })
  const { broker } = givenBroker(null, {
    declared: settings.servers.map((server) => serverDeclaration(connectionId, server)),
    allowList: changes.allowed ?? settings.servers,
    resolve: async () => ['127.0.0.1'],
  })
  const directory = new Directory(broker, connectionId, settings, service.password)
  const [first] = servers as [FakeDirectory, ...FakeDirectory[]]
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()))
  }
  return { directory, servers, server: first, close }
}
