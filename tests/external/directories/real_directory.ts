import { Directory, serverDeclaration } from '#app/federation/ldap/directory'
import { ldapSettings } from '#app/federation/ldap/ldap_settings'
import type { SettingValues } from '#app/plugins/settings_field'
import { givenBroker } from '#tests/unit/egress/support/broker_fixture'

const connectionId = '6a3f0c1e-9f4b-4f43-9d5e-1b2c3d4e5f60'

/** A tenant's connection to a directory on this machine, through the broker as ever. */
export function connectionTo(stored: SettingValues, servicePassword: string): Directory {
  const settings = ldapSettings(stored)
  const { broker } = givenBroker(null, {
    declared: settings.servers.map((server) => serverDeclaration(connectionId, server)),
    allowList: settings.servers,
    resolve: async () => ['127.0.0.1'],
  })
  return new Directory(broker, connectionId, settings, servicePassword)
}
