import type { AddressInfo } from 'node:net'
import tls from 'node:tls'
import { test } from '@japa/runner'
import { connectPinned } from '#app/egress/pinned_socket'
import { issueCertificate, type IssuedCertificate } from '#tests/unit/egress/support/certificates'
import { tcpServer } from '#tests/unit/egress/support/loopback_servers'

const host = 'api.video.example'

async function tlsServer({ certificate, key }: IssuedCertificate) {
  const server = tls.createServer({ cert: certificate, key })
  const askedFor = new Promise<string | false | null>((resolve) => {
    server.on('secureConnection', (socket) => {
      socket.on('error', () => {}).resume()
      resolve(socket.servername)
    })
  })
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, askedFor, port: (server.address() as AddressInfo).port }
}

test.group(
  'Egress | connections go to the vetted address with the name of the provider',
  (group) => {
    let issued: IssuedCertificate
    group.setup(() => void (issued = issueCertificate(host)))

    test('the certificate is checked for the name although the address is connected to', async ({
      assert,
      cleanup,
    }) => {
      const { server, askedFor, port } = await tlsServer(issued)
      cleanup(() => void server.close())
      const opened = await connectPinned(
        { host, port, addresses: ['127.0.0.1'] },
        { secure: true, timeoutMs: 5_000, certificateAuthorities: [issued.authority] }
      )
      assert.isTrue(opened.ok)
      assert.equal(await askedFor, host)
      if (opened.ok) opened.value.destroy()
    })

    test('a certificate for another name is refused', async ({ assert, cleanup }) => {
      const { server, port } = await tlsServer(issued)
      cleanup(() => void server.close())
      const opened = await connectPinned(
        { host: 'other.example', port, addresses: ['127.0.0.1'] },
        { secure: true, timeoutMs: 5_000, certificateAuthorities: [issued.authority] }
      )
      assert.containSubset(opened, { failure: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' } })
    })

    test('an authority that nobody trusts is refused', async ({ assert, cleanup }) => {
      const { server, port } = await tlsServer(issued)
      cleanup(() => void server.close())
      const destination = { host, port, addresses: ['127.0.0.1'] }
      const opened = await connectPinned(destination, { secure: true, timeoutMs: 5_000 })
      assert.containSubset(opened, { ok: false, failure: { type: 'unreachable' } })
    })

    test('a server that never finishes the handshake is given up before anything was sent', async ({
      assert,
      cleanup,
    }) => {
      const server = await tcpServer()
      cleanup(() => server.close())
      const destination = { host, port: server.port, addresses: ['127.0.0.1'] }
      const opened = await connectPinned(destination, { secure: true, timeoutMs: 50 })
      assert.deepEqual(opened, { ok: false, failure: { type: 'timed_out_before_sent' } })
    })

    test('when one address does not answer the next one is tried', async ({ assert, cleanup }) => {
      const server = await tcpServer()
      cleanup(() => server.close())
      const destination = { host, port: server.port, addresses: ['127.0.0.2', '127.0.0.1'] }
      const opened = await connectPinned(destination, { secure: false, timeoutMs: 2_000 })
      assert.isTrue(opened.ok)
      if (opened.ok) opened.value.destroy()
    })
  }
)
