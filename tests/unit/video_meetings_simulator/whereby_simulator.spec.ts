import { test } from '@japa/runner'
import { createWherebySimulator } from '#plugins/video_meetings/simulator/whereby_simulator'
import type { SimulatorSettings } from '#plugins/video_meetings/simulator/settings'

const noon = new Date('2026-12-01T12:00:00Z')
const meeting = {
  endDate: '2026-12-01T12:30:00.000Z',
  isLocked: true,
  roomNamePattern: 'uuid',
  fields: ['hostRoomUrl'],
  roomPreferences: { streaming: false, roomIntegrations: false },
}

async function givenSimulator(
  cleanup: (run: () => Promise<void>) => void,
  settings?: SimulatorSettings
) {
  const simulator = createWherebySimulator({ clock: () => noon, ...settings })
  const origin = await simulator.listen(0)
  cleanup(() => simulator.close())
  const call = async (method: string, path: string, body?: unknown, key = 'sim-key') => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    return { response, text, json: text.startsWith('{') ? JSON.parse(text) : null }
  }
  const status = async (...parameters: Parameters<typeof call>) => {
    const { response } = await call(...parameters)
    return response.status
  }
  return { origin, call, status }
}

async function statusOf(url: string): Promise<number> {
  const { status } = await fetch(url)
  return status
}

async function pageAt(url: string): Promise<string> {
  const response = await fetch(url)
  return await response.text()
}

test.group('Video meetings | simulator of the provider', () => {
  test('a meeting is made with a room nobody can guess', async ({ assert, cleanup }) => {
    const { origin, call } = await givenSimulator(cleanup)
    const { response, json } = await call('POST', '/v1/meetings', meeting)
    assert.equal(response.status, 201)
    assert.equal(response.headers.get('x-simulator'), '1')
    assert.match(
      json.roomName,
      /^\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    )
    assert.equal(json.roomUrl, `${origin}${json.roomName}`)
    assert.equal(json.endDate, meeting.endDate)
    assert.isString(json.meetingId)
    assert.isTrue(json.hostRoomUrl.startsWith(`${json.roomUrl}?roomKey=`))
    assert.notProperty(json, 'viewerRoomUrl')
  })

  test('the host key is given only when it is asked for', async ({ assert, cleanup }) => {
    const { call } = await givenSimulator(cleanup)
    const { json } = await call('POST', '/v1/meetings', { ...meeting, fields: undefined })
    assert.notProperty(json, 'hostRoomUrl')

    const shown = await call(
      'GET',
      `/v1/meetings/${json.meetingId}?fields=hostRoomUrl,viewerRoomUrl`
    )
    assert.properties(shown.json, ['hostRoomUrl', 'viewerRoomUrl'])
  })

  test('rooms are at the origin a browser can reach', async ({ assert, cleanup }) => {
    const settings = { publicOrigin: 'https://nordlys.whereby.example' }
    const { call } = await givenSimulator(cleanup, settings)
    const { json } = await call('POST', '/v1/meetings', meeting)
    assert.isTrue(json.roomUrl.startsWith('https://nordlys.whereby.example/'))
  })

  test('a wrong key, or none, is 401', async ({ assert, cleanup }) => {
    const { origin, status } = await givenSimulator(cleanup)
    assert.equal(await status('POST', '/v1/meetings', meeting, 'other'), 401)
    assert.equal(await statusOf(`${origin}/v1/meetings`), 401)
  })

  test('a body the provider would not take is 400')
    .with([
      { ...meeting, endDate: undefined },
      { ...meeting, endDate: '2026-12-01T11:59:59Z' },
      { ...meeting, endDate: 'tomorrow' },
      { ...meeting, roomMode: 'huge' },
      { ...meeting, roomNamePattern: 'short' },
      { ...meeting, roomNamePrefix: 'x'.repeat(40) },
      { ...meeting, roomNamePrefix: 'ærlig' },
      { ...meeting, fields: ['everything'] },
      [],
      'text',
    ])
    .run(async ({ assert, cleanup }, body) => {
      const { status } = await givenSimulator(cleanup)
      assert.equal(await status('POST', '/v1/meetings', body), 400)
    })

  test('a prefix loses blanks and upper case', async ({ assert, cleanup }) => {
    const { call } = await givenSimulator(cleanup)
    const { json } = await call('POST', '/v1/meetings', {
      ...meeting,
      roomNamePrefix: '/Nord Lys1',
    })
    assert.isTrue(json.roomName.startsWith('/nordlys1'))
  })

  test('meetings are listed page by page and found by their prefix', async ({
    assert,
    cleanup,
  }) => {
    const { call, status } = await givenSimulator(cleanup)
    for (const roomNamePrefix of ['aa', 'ab', 'b']) {
      await call('POST', '/v1/meetings', { ...meeting, roomNamePrefix })
    }
    const first = await call('GET', '/v1/meetings?limit=2')
    assert.lengthOf(first.json.results, 2)
    const second = await call('GET', `/v1/meetings?limit=2&cursor=${first.json.cursor}`)
    assert.lengthOf(second.json.results, 1)
    assert.isNull(second.json.cursor)

    const found = await call('GET', '/v1/meetings?roomName[startsWith]=/a')
    assert.lengthOf(found.json.results, 2)
    assert.equal(await status('GET', '/v1/meetings?limit=101'), 400)
  })

  test('deleting twice gives the same answer, and the meeting is gone', async ({
    assert,
    cleanup,
  }) => {
    const { call, status } = await givenSimulator(cleanup)
    const { json } = await call('POST', '/v1/meetings', meeting)
    assert.equal(await status('DELETE', `/v1/meetings/${json.meetingId}`), 204)
    assert.equal(await status('DELETE', `/v1/meetings/${json.meetingId}`), 204)
    assert.equal(await status('GET', `/v1/meetings/${json.meetingId}`), 404)
  })

  test('points run out by the minute: write 3, delete 2, read 1', async ({ assert, cleanup }) => {
    let now = noon
    const { call, status } = await givenSimulator(cleanup, { pointsPerMinute: 6, clock: () => now })
    const written = await call('POST', '/v1/meetings', meeting)
    assert.equal(written.response.headers.get('x-ratelimit-limit'), '6')
    assert.equal(written.response.headers.get('x-ratelimit-remaining'), '3')
    await call('DELETE', '/v1/meetings/1')
    await call('GET', '/v1/meetings')

    now = new Date(noon.getTime() + 21_311)
    const refused = await call('GET', '/v1/meetings')
    assert.equal(refused.response.status, 429)
    assert.equal(refused.response.headers.get('retry-after'), '39')
    assert.isNotNull(refused.response.headers.get('x-ratelimit-reset'))
    assert.deepEqual(refused.json, {
      error: 'Rate limit active for throttle key: organization:1',
      data: { msLeft: 38_689 },
    })

    now = new Date(noon.getTime() + 60_000)
    assert.equal(await status('GET', '/v1/meetings'), 200)
  })

  test('some prefixes make it misbehave on purpose')
    .with([
      { roomNamePrefix: 'sim429', status: 429 },
      { roomNamePrefix: 'sim403', status: 403 },
      { roomNamePrefix: 'sim500', status: 500 },
      { roomNamePrefix: 'simslow', status: 201 },
    ])
    .run(async ({ assert, cleanup }, { roomNamePrefix, status }) => {
      const { call } = await givenSimulator(cleanup, { slowMs: 1 })
      const { response } = await call('POST', '/v1/meetings', { ...meeting, roomNamePrefix })
      assert.equal(response.status, status)
      assert.equal(response.headers.has('retry-after'), status === 429)
    })

  test('a test sees what was received, and can choose the next answer', async ({
    assert,
    cleanup,
  }) => {
    const { call, status } = await givenSimulator(cleanup)
    await call('POST', '/_sim/next', {
      status: 503,
      body: { error: 'x' },
      headers: { 'Retry-After': '7' },
    })
    const overridden = await call('POST', '/v1/meetings', meeting)
    assert.equal(overridden.response.status, 503)
    assert.equal(overridden.response.headers.get('retry-after'), '7')
    assert.equal(await status('POST', '/v1/meetings', meeting), 201)

    const { json } = await call('GET', '/_sim/calls')
    assert.lengthOf(json.calls, 2)
    assert.containSubset(json.calls[0], {
      method: 'POST',
      path: '/v1/meetings',
      isAuthorized: true,
    })
    assert.deepEqual(JSON.parse(json.calls[0].body), meeting)

    await call('POST', '/_sim/reset')
    const after = await call('GET', '/_sim/calls')
    assert.isEmpty(after.json.calls)
  })

  test('the room asks for the name, knows the host by the key, and says that it is a simulator', async ({
    assert,
    cleanup,
  }) => {
    const { origin, call } = await givenSimulator(cleanup)
    const { json } = await call('POST', '/v1/meetings', meeting)
    const visitor = await fetch(`${json.roomUrl}?displayName=Kari%20%26%20Ola`)
    assert.equal(visitor.headers.get('content-security-policy'), 'frame-ancestors *')
    assert.isNull(visitor.headers.get('x-frame-options'))
    const page = await visitor.text()
    assert.include(page, 'data-role="visitor"')
    assert.include(page, 'value="Kari &#38; Ola"')
    assert.include(page, 'Simulator')

    assert.include(await pageAt(json.hostRoomUrl), 'data-role="host"')
    assert.include(await pageAt(`${json.roomUrl}?roomKey=guess&lang=nb`), 'gjest')
    assert.equal(await statusOf(`${origin}/no-such-room`), 404)
  })

  test('a name the provider does not take is asked for again, never shown as markup', async ({
    assert,
    cleanup,
  }) => {
    const { call } = await givenSimulator(cleanup)
    const { json } = await call('POST', '/v1/meetings', meeting)
    const name = encodeURIComponent('"><script>alert(1)</script>')
    const page = await pageAt(`${json.roomUrl}?displayName=${name}`)
    assert.include(page, 'required value=""')
    assert.notInclude(page, 'alert(1)')
  })
})
