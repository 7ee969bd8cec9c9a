import { test } from '@japa/runner'
import type { EgressCall } from '#app/egress/egress_call'
import { wasNotSent } from '#app/egress/egress_call'
import {
  declarations,
  FixedAuthority,
  givenBroker,
  patientId,
  video,
} from '#tests/unit/egress/support/broker_fixture'
import { httpServer, tcpServer } from '#tests/unit/egress/support/loopback_servers'

const createRoom: EgressCall = {
  source: video,
  template: 'rooms.create',
  json: { endDate: '2026-12-01T12:30:00.000Z' },
}
const invite: EgressCall = {
  source: video,
  template: 'invitations.create',
  json: { guest: { displayName: 'Kari' } },
  patientId,
  subjectKey: 'meeting-1',
}

/** Active when first asked, switched off from then on. */
class OnceAuthority extends FixedAuthority {
  override async declarations() {
    const { allowed } = this
    this.allowed = null
    return allowed
  }
}

test.group('Egress | the broker', () => {
  test('the provider gets the declared call with the secret, which the plugin never held', async ({
    assert,
    cleanup,
  }) => {
    const seen: string[] = []
    const server = await httpServer(async (request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.host}`)
      seen.push(`${request.headers.authorization}`)
      for await (const chunk of request) seen.push(String(chunk))
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"room":"r1"}')
    })
    cleanup(() => server.close())

    const { broker, ledger } = givenBroker(server.origin)
    const answer = await broker.request(createRoom)

    assert.containSubset(answer, { ok: true, value: { status: 201, json: { room: 'r1' } } })
    assert.deepEqual(seen, [
      'POST /v1/rooms api.video.example',
      'Bearer the-secret',
      '{"endDate":"2026-12-01T12:30:00.000Z"}',
    ])
    assert.isEmpty(ledger.disclosures)
  })

  test('what is personal stands in the ledger before its bytes leave', async ({
    assert,
    cleanup,
  }) => {
    let disclosedAtArrival = 0
    const server = await httpServer((_request, response) => {
      disclosedAtArrival = fixture.ledger.disclosures.length
      response.end('{}')
    })
    cleanup(() => server.close())

    const fixture = givenBroker(server.origin)
    await fixture.broker.request(invite)
    assert.equal(disclosedAtArrival, 1)
    assert.containSubset(fixture.ledger.disclosures, [
      {
        patientId,
        source: 'plugin:video',
        processor: 'Video AS',
        host: 'api.video.example',
        categories: ['display_name'],
        subjectKey: 'meeting-1',
      },
    ])
  })

  test('nothing leaves when the ledger can not be written', async ({ assert, cleanup }) => {
    let arrived = 0
    const server = await httpServer((_request, response) => {
      arrived += 1
      response.end()
    })
    cleanup(() => server.close())

    const { broker, ledger } = givenBroker(server.origin)
    ledger.isBroken = true
    await assert.rejects(() => broker.request(invite), /can not be written/)
    assert.equal(arrived, 0)
  })

  test('a plugin that is off for the tenant sends nothing, and the refusal is reported', async ({
    assert,
  }) => {
    const { broker, refusals } = givenBroker(null, { declared: null })
    const answer = await broker.request(createRoom)
    assert.containSubset(answer, { failure: { type: 'refused', code: 'E_NOT_ACTIVE' } })
    assert.containSubset(refusals, [
      { template: 'rooms.create', refusal: { reason: 'not_active' } },
    ])
  })

  test('a plugin that is switched off while it connects sends nothing more', async ({
    assert,
    cleanup,
  }) => {
    let arrived = 0
    const server = await httpServer((_request, response) => {
      arrived += 1
      response.end()
    })
    cleanup(() => server.close())
    const authority = new OnceAuthority(declarations)
    const { broker, ledger } = givenBroker(server.origin, { authority })
    const answer = await broker.request(invite)
    assert.containSubset(answer, { failure: { code: 'E_NOT_ACTIVE' } })
    assert.isEmpty(ledger.disclosures)
    assert.equal(arrived, 0)
  })

  test('a template that was not declared, or not for this occasion, is refused')
    .with([
      { ...createRoom, template: 'rooms.everything' },
      { ...createRoom, occasion: 'connection_test' as const },
      { ...createRoom, occasion: 'removal' as const },
    ])
    .run(async ({ assert }, call) => {
      const answer = await givenBroker(null).broker.request(call)
      assert.containSubset(answer, { failure: { code: 'E_TEMPLATE_UNKNOWN' } })
    })

  test('a declared name that resolves into the house is refused and reported', async ({
    assert,
  }) => {
    const resolve = async () => ['10.0.0.5']
    const { broker, refusals } = givenBroker(null, { resolve })
    const answer = await broker.request(createRoom)
    assert.containSubset(answer, { failure: { code: 'E_ADDRESS_REFUSED' } })
    assert.lengthOf(refusals, 1)
  })

  test('a name is resolved once, so an answer that changes afterwards changes nothing', async ({
    assert,
  }) => {
    const answers = [['8.8.8.8', '127.0.0.1'], ['127.0.0.1']]
    let asked = 0
    const resolve = async () => answers[asked++] ?? []
    const { broker } = givenBroker(null, { resolve })
    const answer = await broker.request(createRoom)
    assert.containSubset(answer, { failure: { code: 'E_ADDRESS_REFUSED' } })
    assert.equal(asked, 1)
  })

  test('a redirect is an answer and is not followed', async ({ assert, cleanup }) => {
    const paths: (string | undefined)[] = []
    const server = await httpServer((request, response) => {
      paths.push(request.url)
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end()
    })
    cleanup(() => server.close())

    const answer = await givenBroker(server.origin).broker.request(createRoom)
    assert.containSubset(answer, { value: { status: 302 } })
    assert.deepEqual(paths, ['/v1/rooms'])
  })

  test('an answer beyond the limit is dropped', async ({ assert, cleanup }) => {
    const server = await httpServer((_request, response) => response.end('x'.repeat(5_000)))
    cleanup(() => server.close())

    const limits = { responseBytesMax: 1_000 }
    const answer = await givenBroker(server.origin, { limits }).broker.request(createRoom)
    assert.deepEqual(answer, { ok: false, failure: { type: 'too_large', limitBytes: 1_000 } })
  })

  test('a provider that never answers may have acted: the failure says so', async ({
    assert,
    cleanup,
  }) => {
    const server = await tcpServer()
    cleanup(() => server.close())

    const limits = { wholeCallMs: 100 }
    const answer = await givenBroker(server.origin, { limits }).broker.request(createRoom)
    assert.deepEqual(answer, { ok: false, failure: { type: 'timed_out_after_sent' } })
    if (!answer.ok) assert.isFalse(wasNotSent(answer.failure))
  })

  test('a provider that hangs up after the request may have acted', async ({ assert, cleanup }) => {
    const server = await tcpServer((socket) => socket.once('data', () => socket.destroy()))
    cleanup(() => server.close())

    const answer = await givenBroker(server.origin).broker.request(createRoom)
    assert.containSubset(answer, { failure: { type: 'lost_after_sent' } })
  })

  test('a provider that does not take the connection has seen nothing', async ({ assert }) => {
    const server = await tcpServer()
    await server.close()

    const answer = await givenBroker(server.origin).broker.request(createRoom)
    assert.deepEqual(answer, { ok: false, failure: { type: 'unreachable', code: 'ECONNREFUSED' } })
    if (!answer.ok) assert.isTrue(wasNotSent(answer.failure))
  })

  test('a provider that asks for silence gets it, for this tenant and host', async ({
    assert,
    cleanup,
  }) => {
    let arrived = 0
    const server = await httpServer((_request, response) => {
      arrived += 1
      response.writeHead(429, { 'retry-after': '40' }).end('{}')
    })
    cleanup(() => server.close())

    let tenant = 'nordlys'
    const clock = () => new Date('2026-12-01T12:00:00Z')
    const { broker } = givenBroker(server.origin, { clock, tenantId: () => tenant })
    const first = await broker.request(createRoom)
    assert.containSubset(first, { value: { status: 429, retryAfterSeconds: 40 } })

    const second = await broker.request(createRoom)
    const retryAt = new Date('2026-12-01T12:00:40Z')
    assert.deepEqual(second, { ok: false, failure: { type: 'breaker_open', retryAt } })
    assert.equal(arrived, 1)

    tenant = 'sorlys'
    await broker.request(createRoom)
    assert.equal(arrived, 2)
  })

  test('five server errors open the breaker; a refusal by the provider does not', async ({
    assert,
    cleanup,
  }) => {
    let status = 403
    const server = await httpServer((_request, response) => response.writeHead(status).end())
    cleanup(() => server.close())

    const { broker } = givenBroker(server.origin)
    for (let count = 0; count < 6; count += 1) {
      assert.containSubset(await broker.request(createRoom), { ok: true })
    }
    status = 500
    for (let count = 0; count < 5; count += 1) await broker.request(createRoom)
    assert.containSubset(await broker.request(createRoom), { failure: { type: 'breaker_open' } })
  })

  test('a tenant that calls too often is stopped, another is not', async ({ assert, cleanup }) => {
    const server = await httpServer((_request, response) => response.end('{}'))
    cleanup(() => server.close())

    let tenant = 'nordlys'
    const clock = () => new Date('2026-12-01T12:00:00Z')
    const limits = { callsPerMinute: 2 }
    const settings = { clock, limits, tenantId: () => tenant }
    const { broker } = givenBroker(server.origin, settings)
    await broker.request(createRoom)
    await broker.request(createRoom)
    const third = await broker.request(createRoom)
    assert.containSubset(third, { failure: { code: 'E_RATE_EXCEEDED' } })

    tenant = 'sorlys'
    assert.containSubset(await broker.request(createRoom), { ok: true })
  })

  test('without a tenant nothing leaves', async ({ assert }) => {
    const tenantId = () => {
      throw new Error('E_NO_TENANT')
    }
    const { broker } = givenBroker(null, { tenantId })
    await assert.rejects(() => broker.request(createRoom), 'E_NO_TENANT')
  })
})
