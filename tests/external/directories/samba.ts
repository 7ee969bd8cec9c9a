import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram, isListening, run, Served } from '#tests/external/directories/program'
import { issueCertificate } from '#tests/unit/egress/support/certificates'

export const host = 'dc1.nordlys.test'
export const suffix = 'DC=nordlys,DC=test'
export const ports = { ldap: 389, ldaps: 636 }

/** Why a domain cannot be made here, or null. Samba knows no other ports than these. */
export async function obstacle(): Promise<string | null> {
  const isAbsent = findProgram('samba') === null || findProgram('samba-tool') === null
  if (isAbsent) return 'samba is absent; apt-get install samba-ad-dc'
  if (process.getuid?.() !== 0) return 'Samba serves port 389 and 636, for which one must be root'
  const isTaken = (await isListening(ports.ldap)) || (await isListening(ports.ldaps))
  return isTaken ? 'another directory listens at port 389 or 636' : null
}

/** A domain of its own on loopback, with its files in a folder that is thrown away. */
export class Samba {
  private constructor(
    private readonly served: Served,
    private readonly folder: string,
    readonly authority: string
  ) {}

  static async start(prepare: (tool: (...words: string[]) => void) => void): Promise<Samba> {
    const folder = mkdtempSync(join(tmpdir(), 'varde-samba-'))
    const { authority, certificate, key } = issueCertificate(host)
    writeFileSync(join(folder, 'certificate.pem'), certificate)
    writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 })
    writeFileSync(join(folder, 'ca.pem'), authority)
    provision(folder)
    const file = join(folder, 'smb.conf')
    writeFileSync(file, configuration(folder))
    prepare((...words) => run('samba-tool', [...words, '-s', file]))

    const args = ['-i', '-s', file, '-M', 'single', '--debug-stdout']
    const served = await Served.start(findProgram('samba') ?? 'samba', args, ports.ldaps)
    return new Samba(served, folder, authority)
  }

  /** What an administrator of the domain does at the command line. */
  tool(...words: string[]): void {
    run('samba-tool', [...words, '-s', join(this.folder, 'smb.conf')])
  }

  async stop(): Promise<void> {
    await this.served.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function provision(folder: string): void {
  run('samba-tool', [
    'domain',
    'provision',
    '--realm=NORDLYS.TEST',
    '--domain=NORDLYS',
    '--server-role=dc',
    '--dns-backend=NONE',
    '--adminpass=Vinter-2026-fjell!',
    '--option=vfs objects=acl_xattr fake_perms',
    `--targetdir=${join(folder, 'ad')}`,
  ])
}

function configuration(folder: string): string {
  const inside = join(folder, 'ad')
  return `[global]
binddns dir = ${inside}/bind-dns
cache directory = ${inside}/cache
lock directory = ${inside}
private dir = ${inside}/private
state directory = ${inside}/state
pid directory = ${inside}
ncalrpc dir = ${inside}/ncalrpc
workgroup = NORDLYS
realm = NORDLYS.TEST
server role = active directory domain controller
server services = ldap
interfaces = lo
bind interfaces only = yes
tls keyfile = ${folder}/key.pem
tls certfile = ${folder}/certificate.pem
tls cafile = ${folder}/ca.pem
vfs objects = acl_xattr fake_perms
`
}
