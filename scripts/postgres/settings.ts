/** Values of postgresql.conf by name. */
export type Settings = Readonly<Record<string, string>>

/**
 * What every embedded cluster is run with. It listens on loopback only, makes
 * no socket file that a crash could leave behind, and its log holds neither
 * parameters nor rows, because those are people's data.
 */
const houseSettings: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  password_encryption: 'scram-sha-256',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_timezone: 'UTC',
  timezone: 'UTC',
}

/** The text of a cluster's `varde.conf`, which its postgresql.conf includes. */
export function settingsText(name: string, port: number, more: Settings = {}): string {
  const settings = { ...houseSettings, ...more, cluster_name: `varde ${name}`, port: String(port) }
  return Object.entries(settings)
    .map(([key, value]) => `${key} = '${value}'\n`)
    .join('')
}
