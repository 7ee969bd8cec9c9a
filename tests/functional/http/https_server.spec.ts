import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { request as plainRequest } from 'node:http'
import { request, type RequestOptions } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { freePort, startServer } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'
import { issueCertificate } from '#tests/unit/egress/support/certificates'

type Heard = { status: number; headers: Record<string, string | string[] | undefined> }

function asked(send: typeof request, options: RequestOptions): Promise<Heard> {
  return new Promise((resolve, reject) => {
    send({ host: '127.0.0.1', ...options }, (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0, headers: response.headers })
    })
      .on('error', reject)
      .end()
  })
}

test.group('HTTP | the program with a certificate of its own', (group) => {
  setUpClinics(group)
  group.each.timeout(60_000)

  test('it serves a hospital over HTTPS, keeps browsers there, and leads them over from HTTP', async ({
    assert,
    cleanup,
  }) => {
    const host = 'nordlys.localhost'
    const issued = issueCertificate(host)
    const folder = await mkdtemp(join(tmpdir(), 'varde-https-'))
    const [certificate, key] = [join(folder, 'server.pem'), join(folder, 'server.key')]
    writeFileSync(certificate, issued.certificate)
    writeFileSync(key, issued.key, { mode: 0o600 })
    const redirectPort = await freePort()
    const ca = issued.authority
    const server = await startServer(undefined, {
      environment: {
        VARDE_TLS_CERTIFICATE: certificate,
        VARDE_TLS_KEY: key,
        VARDE_HTTP_REDIRECT_PORT: String(redirectPort),
      },
      lives: (port) =>
        asked(request, {
          port,
          path: '/health/live',
          servername: host,
          ca,
          headers: { host },
        }).then(({ status }) => status === 200),
    })
    cleanup(() => server.kill('SIGKILL'))

    const page = { path: '/sign-in', headers: { host, accept: 'text/html' } }
    const secure = await asked(request, { ...page, port: server.port, servername: host, ca })
    assert.equal(secure.status, 200)
    assert.match(
      String(secure.headers['strict-transport-security']),
      /max-age=31536000; includeSub/
    )
    assert.match(String(secure.headers['set-cookie']), /__Host-[^;]+;.*Secure/)
    const plain = await asked(plainRequest, { ...page, port: redirectPort })
    assert.equal(plain.status, 308)
    assert.equal(plain.headers.location, `https://${host}:${server.port}/sign-in`)
    const program = await asked(plainRequest, {
      ...page,
      port: redirectPort,
      headers: { host, accept: 'application/json' },
    })
    assert.equal(program.status, 403)
  })
})
