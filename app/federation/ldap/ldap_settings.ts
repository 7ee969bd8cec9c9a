import type { LdapSecurity } from '#app/egress/ldap_encryption'
import type { Lockout } from '#app/federation/contracts/protocol'
import type { LdapServer } from '#app/egress/ldap_session'
import type { SettingValue, SettingValues } from '#app/plugins/settings_field'

export type Flavour = 'active_directory' | 'ldap'

/** How the groups of a person are found where there is no rule of Active Directory's for it. */
export type GroupsBy = 'member' | 'uniqueMember' | 'memberUid' | 'memberOf'

export type LdapSettings = {
  readonly servers: readonly LdapServer[]
  /** Where people are searched for, below it too. */
  readonly base: string
  readonly groupBase: string
  readonly serviceDn: string
  readonly flavour: Flavour
  /** The attribute people type: `sAMAccountName`, `userPrincipalName`, `uid`. */
  readonly nameAttribute: string
  /** The attribute that is shown. */
  readonly displayAttribute: string
  readonly groupsBy: GroupsBy
  readonly lockout: Lockout
  readonly recheckMinutes: number
}

export const defaultPorts = { ldaps: 636, starttls: 389 } as const satisfies Record<
  LdapSecurity,
  number
>

const defaults = {
  active_directory: { nameAttribute: 'sAMAccountName', displayAttribute: 'displayName' },
  ldap: { nameAttribute: 'uid', displayAttribute: 'cn' },
} as const

/** What is stored, with what the administrator left to us filled in. */
export function ldapSettings(stored: SettingValues): LdapSettings {
  const flavour = text(stored.flavour) === 'ldap' ? 'ldap' : 'active_directory'
  const base = text(stored.base)
  return {
    servers: serversOf(stored),
    base,
    groupBase: text(stored.groupBase) || base,
    serviceDn: text(stored.serviceDn),
    flavour,
    nameAttribute: text(stored.nameAttribute) || defaults[flavour].nameAttribute,
    displayAttribute: text(stored.displayAttribute) || defaults[flavour].displayAttribute,
    groupsBy: (text(stored.groupsBy) || 'member') as GroupsBy,
    lockout: {
      wrongPasswords: Number(stored.locksAfter ?? 5),
      withinMinutes: Number(stored.locksWithinMinutes ?? 30),
    },
    recheckMinutes: Number(stored.recheckMinutes ?? 15),
  }
}

/** One line, one server: `dc1.hospital.example` or `dc1.hospital.example:3269`. Null for what is neither. */
export function parseServer(line: string): { host: string; port: number | null } | null {
  const [, host, digits] = /^([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?$/i.exec(line) ?? []
  if (!host) return null
  const port = digits === undefined ? null : Number(digits)
  if (port !== null && (port < 1 || port > 65_535)) return null
  return { host: host.toLowerCase(), port }
}

export function serverLines(stored: SettingValues): string[] {
  return text(stored.servers)
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter(Boolean)
}

function serversOf(stored: SettingValues): LdapServer[] {
  const security = text(stored.security) === 'starttls' ? 'starttls' : 'ldaps'
  const authority = text(stored.authority) || null
  return serverLines(stored).flatMap((line) => {
    const server = parseServer(line)
    if (!server) return []
    return [{ host: server.host, port: server.port ?? defaultPorts[security], security, authority }]
  })
}

function text(value: SettingValue | undefined): string {
  return typeof value === 'string' ? value.trim() : ''
}
