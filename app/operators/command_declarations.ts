/**
 * What a command touches. `tenant`: data of a tenant; it asks who runs it and why. `machine`: every
 * tenant, but nothing of a person is shown or changed, and machines run it. `installation`: the
 * control plane, keys and sites. `development`: files of the program, no data. `shell`: whatever is
 * typed; production refuses it.
 */
export type CommandReach = 'tenant' | 'machine' | 'installation' | 'development' | 'shell'

/** Every command of the program. A new one without a line here does not run in production and fails the tests. */
export const commandReach: Readonly<Record<string, CommandReach>> = {
  'audit:export': 'tenant',
  'key:disable': 'tenant',
  'key:enable': 'tenant',
  'key:rotate': 'tenant',
  'patient:erase-key': 'tenant',
  'plugin:activate': 'tenant',
  'plugin:end': 'tenant',
  'records:export': 'tenant',
  'records:import': 'tenant',
  'relay:set': 'tenant',
  'staff:access': 'tenant',
  'staff:identify': 'tenant',
  'staff:import': 'tenant',
  'staff:invite': 'tenant',
  'staff:list': 'tenant',
  'staff:passphrase-compromised': 'tenant',
  'staff:suspend-dormant': 'tenant',
  'tenant:devices': 'tenant',
  'tenant:policy': 'tenant',
  'unit:create': 'tenant',

  /** Compares digests and signatures; prints ids of events. */
  'audit:verify': 'machine',
  /** Reads nonces; prints tables and counts. */
  'crypto:nonces': 'machine',
  /** Makes the invented hospitals of an installation in demo mode, and refuses elsewhere. */
  'demo:prepare': 'machine',
  /** Facts of databases, keys and processes. */
  'doctor': 'machine',
  /** The states that the public register shows as well. */
  'plugin:list': 'machine',
  /** Sends what is queued; prints nothing of it. */
  'queue:work': 'machine',
  /** What the public page of the tenant shows. */
  'register:show': 'machine',
  /** Tables, never rows. */
  'tenant:migrate': 'machine',

  'install': 'installation',
  'key:ceremony': 'installation',
  'key:inventory': 'installation',
  'key:recover': 'installation',
  'key:renew': 'installation',
  'operator:invite': 'installation',
  'site:create': 'installation',
  'tenant:create': 'installation',
  'tenant:list': 'installation',

  'access:matrix': 'development',
  'add': 'development',
  'build': 'development',
  'codegen': 'development',
  'configure': 'development',
  'eject': 'development',
  'env:add': 'development',
  'generate:key': 'development',
  'inspect:rcfile': 'development',
  'list:routes': 'development',
  'make:command': 'development',
  'make:controller': 'development',
  'make:event': 'development',
  'make:exception': 'development',
  'make:listener': 'development',
  'make:middleware': 'development',
  'make:plugin': 'development',
  'make:preload': 'development',
  'make:provider': 'development',
  'make:service': 'development',
  'make:test': 'development',
  'make:transformer': 'development',
  'make:validator': 'development',
  'make:view': 'development',
  'serve': 'development',
  'test': 'development',
  'help': 'development',
  'list': 'development',

  'repl': 'shell',
}

/** Whether a command may run here: production knows no raw shell and nothing undeclared. */
export function mayRun(command: string, isProduction: boolean): boolean {
  const reach = Object.hasOwn(commandReach, command) ? commandReach[command] : undefined
  return !isProduction || (reach !== undefined && reach !== 'shell')
}
