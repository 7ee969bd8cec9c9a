import { egressBroker } from '#app/egress/installation_broker'
import type { EgressOccasion } from '#app/egress/declared_egress'
import type { Connection, PasswordProtocol } from '#app/federation/contracts/protocol'
import { Directory, serverDeclaration } from '#app/federation/ldap/directory'
import { ldapFields, ldapSecrets } from '#app/federation/ldap/ldap_fields'
import { ldapSettings } from '#app/federation/ldap/ldap_settings'
import { lookUpAgain, provePassword } from '#app/federation/ldap/prove_person'
import { settingsFault } from '#app/federation/ldap/settings_fault'
import { testDirectory } from '#app/federation/ldap/test_directory'

/** Sign-in by the password of a directory, over LDAPS or StartTLS. */
export const ldap: PasswordProtocol = {
  id: 'ldap',
  way: 'password',
  label: { en: 'Active Directory or LDAP', nb: 'Active Directory eller LDAP' },
  settings: ldapFields,
  secrets: ldapSecrets,
  secretsGoTo: ['servers', 'security', 'authority', 'serviceDn'],
  faultOf: (settings) => settingsFault(settings),
  hostOf: (settings) => ldapSettings(settings).servers[0]?.host ?? '',
  egress: ({ id, settings }) =>
    ldapSettings(settings).servers.map((server) => serverDeclaration(id, server)),
  test: (connection) => testDirectory(directoryOf(connection, 'connection_test')),
  verify: (connection, signInName, password) =>
    provePassword(directoryOf(connection), signInName, password),
  lockoutOf: (settings) => ldapSettings(settings).lockout,
  recheck: {
    minutes: (settings) => ldapSettings(settings).recheckMinutes,
    ask: (connection, subject) => lookUpAgain(directoryOf(connection), subject),
  },
}

function directoryOf(
  { id, settings, secrets }: Connection,
  occasion: EgressOccasion = 'use'
): Directory {
  const { servicePassword = '' } = secrets
  return new Directory(egressBroker(), id, ldapSettings(settings), servicePassword, occasion)
}
