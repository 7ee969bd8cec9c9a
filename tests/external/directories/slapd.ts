import { Client } from 'ldapts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram, Served } from '#tests/external/directories/program'
import { issueCertificate } from '#tests/unit/egress/support/certificates'

export const host = 'ldap.nordlys.example'
export const suffix = 'dc=nordlys,dc=example'
const root = { dn: `cn=admin,${suffix}`, password: 'rot' }

/** OpenLDAP from the distribution, with its files in a folder that is thrown away. */
export class Slapd {
  private constructor(
    private readonly served: Served,
    private readonly folder: string,
    readonly authority: string,
    readonly ports: { readonly ldap: number; readonly ldaps: number }
  ) {}

  static async start(ports: { ldap: number; ldaps: number }): Promise<Slapd> {
    const folder = mkdtempSync(join(tmpdir(), 'varde-slapd-'))
    const { authority, certificate, key } = issueCertificate(host)
    writeFileSync(join(folder, 'certificate.pem'), certificate)
    writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 })
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'slapd.conf'), configuration(folder))

    const program = findProgram('slapd') ?? 'slapd'
    const addresses = `ldap://127.0.0.1:${ports.ldap} ldaps://127.0.0.1:${ports.ldaps}`
    const args = ['-d', '0', '-f', join(folder, 'slapd.conf'), '-h', addresses]
    const served = await Served.start(program, args, ports.ldaps)
    return new Slapd(served, folder, authority, ports)
  }

  async stop(): Promise<void> {
    await this.served.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** As the directory's own administrator, who needs no encryption on this machine. */
  async administer(work: (client: Client) => Promise<void>): Promise<void> {
    const client = new Client({ url: `ldap://127.0.0.1:${this.ports.ldap}`, timeout: 5_000 })
    await client.bind(root.dn, root.password)
    try {
      await work(client)
    } finally {
      await client.unbind()
    }
  }
}

function configuration(folder: string): string {
  return `
${['core', 'cosine', 'nis', 'inetorgperson'].map((name) => `include /etc/ldap/schema/${name}.schema`).join('\n')}
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload memberof
moduleload ppolicy
pidfile ${folder}/slapd.pid
TLSCertificateFile ${folder}/certificate.pem
TLSCertificateKeyFile ${folder}/key.pem
allow bind_anon_dn bind_anon_cred
sizelimit 500
database mdb
suffix "${suffix}"
rootdn "${root.dn}"
rootpw ${root.password}
directory ${folder}/data
index entryUUID eq
access to attrs=userPassword by anonymous auth by * none
access to * by users read by * none
limits users size.unchecked=unlimited size.soft=500 size.hard=unlimited size.prtotal=unlimited
overlay memberof
overlay ppolicy
`
}
