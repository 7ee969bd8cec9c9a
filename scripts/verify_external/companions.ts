import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Software that Varde works beside in a hospital, or that checks Varde from outside. */
export type Companion = {
  name: string
  /** Programs of which one must be found. */
  programs: readonly string[]
  debianPackage: string
  /** What is proved with it. */
  purpose: string
}

export const companions: readonly Companion[] = [
  {
    name: 'PostgreSQL 15',
    programs: ['/usr/lib/postgresql/15/bin/postgres'],
    debianPackage: 'postgresql-15',
    purpose: 'the oldest supported database',
  },
  {
    name: 'Redis',
    programs: ['redis-server', 'valkey-server'],
    debianPackage: 'redis-server',
    purpose: 'the queue between several machines',
  },
  {
    name: 'OpenSSL',
    programs: ['openssl'],
    debianPackage: 'openssl',
    purpose: 'certificates and signatures, read by another hand',
  },
  {
    name: 'OpenLDAP',
    programs: ['slapd'],
    debianPackage: 'slapd',
    purpose: 'sign-in through a directory',
  },
  {
    name: 'Samba AD',
    programs: ['samba', 'samba-tool'],
    debianPackage: 'samba-ad-dc',
    purpose: 'sign-in through Active Directory',
  },
  {
    name: 'SimpleSAMLphp',
    programs: ['/usr/share/simplesamlphp/www/index.php'],
    debianPackage: 'simplesamlphp',
    purpose: 'sign-in by an identity provider made by others',
  },
  {
    name: 'testssl',
    programs: ['testssl', 'testssl.sh'],
    debianPackage: 'testssl.sh',
    purpose: 'transport encryption, seen from outside',
  },
  {
    name: 'Python 3',
    programs: ['python3'],
    debianPackage: 'python3',
    purpose: 'exports, verified by a program that is not ours',
  },
]

/** Whether one of a companion's programs can be run here. */
export function isPresent({ programs }: Companion): boolean {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/sbin']
  return programs.some((program) => {
    return program.startsWith('/')
      ? existsSync(program)
      : folders.some((folder) => existsSync(join(folder, program)))
  })
}
