import { chmodSync, writeFileSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { join } from 'node:path'
import { connect, type ConnectionOptions, TLSSocket } from 'node:tls'
import { test } from '@japa/runner'
import pg from 'pg'
import { createRedirectServer } from '#app/http/tls/redirect_server'
import { createWebServer, takeOverRenewed } from '#app/http/tls/create_web_server'
import { readTlsFiles, tlsFiles } from '#app/http/tls/tls_settings'
import { poolOptions } from '#app/tenants/plane_database'
import { issueCertificate } from '#tests/unit/egress/support/certificates'
import { givenFolder } from '#tests/unit/encryption/fixture'

const host = 'portal.nordlys.example'

async function givenFiles(issued = issueCertificate(host)) {
  const folder = await givenFolder()
  const files = { certificate: join(folder, 'server.pem'), key: join(folder, 'server.key') }
  writeFileSync(files.certificate, issued.certificate)
  writeFileSync(files.key, issued.key, { mode: 0o600 })
  return { files, issued }
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** What was agreed, or the code of why nothing was. */
function agreed(port: number, options: ConnectionOptions): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, servername: host, ...options }, () => {
      resolve(`${socket.getProtocol()} ${socket.getCipher().standardName}`)
      socket.destroy()
    })
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
  })
}

test.group('HTTP | TLS by the program itself', (group) => {
  group.each.timeout(30_000)

  async function givenServer() {
    const { files, issued } = await givenFiles()
    process.env.VARDE_TLS_CERTIFICATE = files.certificate
    process.env.VARDE_TLS_KEY = files.key
    const server = createWebServer((_request, response) => response.end('hei'))
    const port = await listening(server)
    return { server, port, files, ca: issued.authority }
  }
  group.each.teardown(() => {
    delete process.env.VARDE_TLS_CERTIFICATE
    delete process.env.VARDE_TLS_KEY
  })

  test('it speaks 1.3, and 1.2 with forward secrecy and authenticated encryption', async ({
    assert,
    cleanup,
  }) => {
    const { server, port, ca } = await givenServer()
    cleanup(() => void server.close())
    assert.match(await agreed(port, { ca }), /^TLSv1\.3 TLS_AES_256_GCM_SHA384$/)
    assert.match(await agreed(port, { ca, maxVersion: 'TLSv1.2' }), /^TLSv1\.2 TLS_ECDHE_RSA_.*GCM/)
  })

  test('it refuses old versions, and ciphers without forward secrecy or in CBC', async ({
    assert,
    cleanup,
  }) => {
    const { server, port, ca } = await givenServer()
    cleanup(() => void server.close())
    const old = {
      ca,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'ALL:@SECLEVEL=0',
    } as const
    assert.notMatch(await agreed(port, old), /^TLSv/)
    for (const ciphers of [
      'AES256-GCM-SHA384',
      'ECDHE-RSA-AES256-SHA384',
      'ECDHE-RSA-AES128-SHA',
    ]) {
      assert.notMatch(await agreed(port, { ca, ciphers, maxVersion: 'TLSv1.2' }), /^TLSv/, ciphers)
    }
  })

  test('a renewed certificate is shown without a restart; a wrong pair changes nothing', async ({
    assert,
    cleanup,
  }) => {
    const { server, port, files, ca } = await givenServer()
    cleanup(() => void server.close())
    if (!('setSecureContext' in server)) throw new Error('no TLS server')
    const fresh = issueCertificate(host)
    writeFileSync(files.certificate, fresh.certificate)
    assert.isFalse(takeOverRenewed(server, files))
    assert.match(await agreed(port, { ca }), /^TLSv1\.3/)
    writeFileSync(files.key, fresh.key)
    assert.isTrue(takeOverRenewed(server, files))
    assert.match(await agreed(port, { ca: fresh.authority }), /^TLSv1\.3/)
    assert.notMatch(await agreed(port, { ca }), /^TLSv/)
  })

  test('a key that everybody may read, and one file without the other, are refused', async ({
    assert,
  }) => {
    const { files } = await givenFiles()
    chmodSync(files.key, 0o644)
    assert.throws(() => readTlsFiles(files), /Everybody on this machine may read/)
    assert.throws(() => tlsFiles({ VARDE_TLS_KEY: files.key }), /go together/)
    assert.isNull(tlsFiles({}))
  })
})

test.group('HTTP | what answers on plain HTTP beside it', () => {
  const isDeclared = async (name: string) => name === host

  /** Status, and where it leads. */
  async function asked(method: string, headers: Record<string, string>, port = 443) {
    const server = createRedirectServer(isDeclared, port)
    const at = await listening(server)
    const options = { host: '127.0.0.1', port: at, method, headers, path: '/patients?unit=1' }
    return new Promise<string>((resolve) => {
      const request = plainRequest(options, (response) => {
        resolve(`${response.statusCode} ${response.headers.location ?? ''}`.trim())
        response.resume()
        server.close()
      })
      request.end()
    })
  }

  test('a page is led over, to the declared name and nowhere else', async ({ assert }) => {
    const page = { accept: 'text/html' }
    assert.equal(await asked('GET', { ...page, host }), `308 https://${host}/patients?unit=1`)
    assert.equal(
      await asked('GET', { ...page, host: `${host}:80` }, 8443),
      `308 https://${host}:8443/patients?unit=1`
    )
    assert.equal(await asked('GET', { ...page, host: 'evil.example' }), '404')
    assert.equal(await asked('GET', { ...page, host: `${host}@evil.example` }), '404')
  })

  test('a program is refused, not led over', async ({ assert }) => {
    assert.equal(await asked('GET', { host, accept: 'application/json' }), '403')
    assert.equal(await asked('POST', { host, accept: 'text/html' }), '403')
  })
})

test.group('Tenants | databases across a network', (group) => {
  const connection = { host: 'db1.hospital.example', port: 5432, database: 'd', user: 'u' }
  const given = { ...connection, applicationName: 'test' }
  let mode: string | undefined
  group.each.setup(() => {
    mode = process.env.VARDE_MODE
    process.env.VARDE_MODE = 'production'
  })
  group.each.teardown(() => {
    process.env.VARDE_MODE = mode
  })

  test('production demands TLS, except on this machine', ({ assert }) => {
    assert.deepEqual(poolOptions(given).ssl, { rejectUnauthorized: true })
    for (const near of ['127.0.0.1', '::1', 'localhost', '/var/run/postgresql']) {
      assert.isUndefined(poolOptions({ ...given, host: near }).ssl)
    }
  })

  test('a server with a certificate of its own making, or without TLS, gets no password', async ({
    assert,
  }) => {
    const said: Buffer[] = []
    const { certificate, key } = issueCertificate('db1.hospital.example')
    const options = poolOptions({ ...given, password: 'hemmelig' })
    for (const reply of ['S', 'N']) {
      const server = createServer((socket) => {
        socket.on('error', () => undefined)
        socket.once('data', () => {
          socket.write(reply)
          if (reply === 'N') return socket.on('data', (more) => said.push(more))
          const secure = new TLSSocket(socket, { isServer: true, cert: certificate, key })
          secure.on('error', () => undefined).on('data', (more: Buffer) => said.push(more))
        })
      })
      const port = await listening(server)
      const client = new pg.Client({ ...options, host: '127.0.0.1', port })
      client.on('error', () => undefined)
      await assert.rejects(() => client.connect())
      server.close()
    }
    assert.notInclude(Buffer.concat(said).toString('latin1'), 'hemmelig')
  })
})
