import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { createWebServer } from '#app/http/tls/create_web_server'
import { findProgram } from '#tests/external/directories/program'
import { finished } from '#tests/support/child_process'
import { issueCertificate } from '#tests/unit/egress/support/certificates'

type Seen = { id: string; severity: string; finding: string }

const testssl = findProgram('testssl') ?? findProgram('testssl.sh')

/** What the hospital's own certificate decides, and the DNS around it; a test has neither. */
const ofTheCertificate = /^(cert_|DNS_CAA|OCSP|security_headers|engine_problem|scanTime)/

/** Protocols, ciphers, forward secrecy, server defaults, known holes. */
const checks = ['--protocols', '--std', '--fs', '--server-defaults', '--vulnerable']

test.group('Transport | the server seen by testssl', (group) => {
  group.tap((each) => each.timeout(600_000))
  group.tap((each) => each.skip(!testssl, 'testssl is absent; apt-get install testssl.sh'))

  test('nothing graver than "low" is found in protocols, ciphers and known holes', async ({
    assert,
    cleanup,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'varde-testssl-'))
    const { certificate, key } = issueCertificate('localhost')
    process.env.VARDE_TLS_CERTIFICATE = join(folder, 'server.pem')
    process.env.VARDE_TLS_KEY = join(folder, 'server.key')
    writeFileSync(process.env.VARDE_TLS_CERTIFICATE, certificate)
    writeFileSync(process.env.VARDE_TLS_KEY, key, { mode: 0o600 })
    const server = createWebServer((_request, response) => response.end())
    delete process.env.VARDE_TLS_CERTIFICATE
    delete process.env.VARDE_TLS_KEY
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    cleanup(() => void server.close())

    const report = join(folder, 'report.json')
    const { port } = server.address() as AddressInfo
    const quiet = ['--quiet', '--warnings', 'off', '--color', '0']
    const written = ['--severity', 'LOW', '--jsonfile', report]
    const words = [...quiet, ...written, ...checks, `localhost:${port}`]
    const { stdout } = await finished(spawn(testssl ?? '', words))
    assert.match(stdout, /Testing vulnerabilities[\s\S]+Done /)

    const seen = JSON.parse(readFileSync(report, 'utf8')) as Seen[]
    const grave = seen.filter(({ severity }) => ['MEDIUM', 'HIGH', 'CRITICAL'].includes(severity))
    assert.deepEqual(
      grave.filter(({ id }) => !ofTheCertificate.test(id)),
      []
    )
  })
})
