import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import http2 from 'node:http2'
import net from 'node:net'
import tls from 'node:tls'
import { once } from 'node:events'
import { test } from '@japa/runner'
import nodemailer from 'nodemailer'
import { fetch as undiciFetch } from 'undici'
import { installFence } from '#app/egress/fence'
import { datagramTarget, socketTarget } from '#app/egress/fence_target'
import { grantPermit, usePermit } from '#app/egress/permit'
import { connectPinned } from '#app/egress/pinned_socket'
import { createWherebySimulator } from '#plugins/video_meetings/simulator/whereby_simulator'
import { declarations, givenBroker, video } from '#tests/unit/egress/support/broker_fixture'
import { httpServer } from '#tests/unit/egress/support/loopback_servers'

/** Ways a plugin could try to reach a port without the broker; each rejects with what stopped it. */
const attempts: Record<string, (port: number) => Promise<unknown>> = {
  'fetch': (port) => fetch(`http://127.0.0.1:${port}`),
  'fetch by name': (port) => fetch(`http://localhost:${port}`),
  'undici': (port) => undiciFetch(`http://127.0.0.1:${port}`),
  'http.get': (port) => once(http.get(`http://127.0.0.1:${port}`), 'response'),
  'https.get': (port) => once(https.get(`https://127.0.0.1:${port}`), 'response'),
  'http2.connect': (port) => once(http2.connect(`http://127.0.0.1:${port}`), 'remoteSettings'),
  'net.connect': (port) => once(net.connect(port, '127.0.0.1'), 'connect'),
  'net.connect with options': (port) => once(net.connect({ host: '::1', port }), 'connect'),
  'a socket of its own': (port) => once(new net.Socket().connect(port), 'connect'),
  'a socket file': () => once(net.connect('/run/anything.sock'), 'connect'),
  'tls.connect': (port) => once(tls.connect({ host: '127.0.0.1', port }), 'secureConnect'),
  'a mail library': (port) => nodemailer.createTransport({ host: '127.0.0.1', port }).verify(),
  'a name look-up': () => dns.promises.lookup('secret.example.org'),
  'a name look-up of another kind': () => dns.promises.resolveTxt('secret.example.org'),
  'a resolver of its own': () => new dns.promises.Resolver().resolve4('secret.example.org'),
  'a datagram': async (port) => dgram.createSocket('udp4').unref().send('x', port, '127.0.0.1'),
  'a connected datagram': async (port) => dgram.createSocket('udp4').unref().connect(port),
}

test.group('Egress | the fence', () => {
  for (const [name, attempt] of Object.entries(attempts)) {
    test(`${name} without the broker is stopped and reported`, async ({ assert, cleanup }) => {
      let arrived = 0
      const server = await httpServer((_request, response) => {
        arrived += 1
        response.end()
      })
      cleanup(() => server.close())
      const refused: string[] = []
      const fence = installFence({ allowed: () => [], onRefused: (to) => void refused.push(to) })
      cleanup(() => fence.remove())

      await assert.rejects(() => attempt(server.port))
      assert.isNotEmpty(refused)
      assert.equal(arrived, 0)
    })
  }

  test('the refusal has a code of its own', async ({ assert, cleanup }) => {
    const fence = installFence({ allowed: () => [] })
    cleanup(() => fence.remove())
    const [error] = await once(net.connect(9, '127.0.0.1'), 'error').catch((caught) => [caught])
    assert.equal(error.code, 'E_EGRESS_FENCED')
    assert.include(error.message, '127.0.0.1:9')
  })

  test('a driver reaches the database it was given, and no other port of it', async ({
    assert,
    cleanup,
  }) => {
    const server = await httpServer((_request, response) => response.end('here'))
    cleanup(() => server.close())
    const database = { host: '127.0.0.1', port: server.port }
    const fence = installFence({ allowed: () => [database] })
    cleanup(() => fence.remove())

    const answer = await fetch(server.origin)
    assert.equal(await answer.text(), 'here')
    await assert.rejects(() => fetch(`http://127.0.0.1:${server.port + 1}`))
  })

  test('a server keeps taking connections that come from outside the process', async ({
    assert,
    cleanup,
  }) => {
    const fence = installFence({ allowed: () => [] })
    cleanup(() => fence.remove())
    const server = await httpServer((_request, response) => response.end())
    cleanup(() => server.close())
    assert.isAbove(server.port, 0)
  })

  test('behind the fence the broker makes a meeting, and the plugin itself can not', async ({
    assert,
    cleanup,
  }) => {
    const simulator = createWherebySimulator({ apiKeys: ['the-secret'] })
    const origin = await simulator.listen(0)
    cleanup(() => simulator.close())
    const fence = installFence({ allowed: () => [] })
    cleanup(() => fence.remove())

    const endDate = new Date(Date.now() + 3_600_000).toISOString()
    const declared = declarations.map((each) => ({ ...each, path: '/v1/meetings' }))
    const { broker } = givenBroker(origin, { declared })
    const call = { source: video, template: 'rooms.create', json: { endDate } }
    const answer = await broker.request(call)
    assert.containSubset(answer, { value: { status: 201, headers: { 'x-simulator': '1' } } })
    await assert.rejects(() => fetch(`${origin}/v1/meetings`))
  })

  test('the broker passes', async ({ assert, cleanup }) => {
    const server = await httpServer((_request, response) => response.end())
    cleanup(() => server.close())
    const fence = installFence({ allowed: () => [] })
    cleanup(() => fence.remove())

    const destination = { host: 'x.example', port: server.port, addresses: ['127.0.0.1'] }
    const opened = await connectPinned(destination, { secure: false, timeoutMs: 1_000 })
    assert.isTrue(opened.ok)
    if (opened.ok) opened.value.destroy()
  })

  test('a permit is for one socket, one address and one time', ({ assert }) => {
    const target = { address: '8.8.8.8', port: 443 }
    const socket = new net.Socket()
    grantPermit(socket, target)
    assert.isFalse(usePermit(new net.Socket(), target))
    assert.isTrue(usePermit(socket, target))
    assert.isFalse(usePermit(socket, target))

    grantPermit(socket, target)
    assert.isFalse(usePermit(socket, { ...target, address: '8.8.4.4' }))
  })

  test('taken down, it leaves Node as it was', ({ assert }) => {
    const before = [net.Socket.prototype.connect, dgram.Socket.prototype.send, dns.promises.lookup]
    installFence({ allowed: () => [] }).remove()
    const after = [net.Socket.prototype.connect, dgram.Socket.prototype.send, dns.promises.lookup]
    assert.deepEqual(after, before)
  })

  test('the target is read from every form of connect and send', ({ assert }) => {
    const here = { host: 'localhost', port: 25 }
    assert.deepEqual(socketTarget([25]), here)
    assert.deepEqual(socketTarget(['25']), here)
    assert.deepEqual(socketTarget([{ port: 25 }]), here)
    assert.deepEqual(socketTarget([[{ port: 25 }, null]]), here)
    assert.deepEqual(socketTarget([25, 'h', () => {}]), { host: 'h', port: 25 })
    assert.deepEqual(socketTarget([{ path: '/p', port: 25 }]), { path: '/p' })
    assert.deepEqual(datagramTarget('send', ['x', 25]), here)
    assert.deepEqual(datagramTarget('send', ['x', 25, 'h']), { host: 'h', port: 25 })
    assert.deepEqual(datagramTarget('send', ['x', 0, 1, 25, 'h']), { host: 'h', port: 25 })
    assert.isNull(datagramTarget('send', ['x', 0, 1]))
    assert.isNull(datagramTarget('send', ['x', () => {}]))
  })
})
