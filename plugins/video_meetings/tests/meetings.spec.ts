import { test } from '@japa/runner'
import { pageOf, propsOf, statusOf } from '#tests/support/answers'
import { DateTime } from 'luxon'
import { declareMailRelay } from '#app/deliveries/declare_mail_relay'
import { statement } from '#app/tenants/plane_database'
import { findPlugin } from '#app/plugins/plugin_catalogue'
import { takeDeliveredLink } from '#plugins/video_meetings/tests/delivered_link'
import {
  disclosuresOf,
  eventsOf,
  givenAdministrator,
  root,
  setUpVideoClinics,
  switchOn,
} from '#tests/functional/plugins/video_clinic'
import type { JoinPageProps, MeetingPageProps } from '#plugins/video_meetings/inertia/page_props'
import type { RecordProps } from '#resources/inertia/contract'
import type { Clinic, GivenPatient } from '#tests/support/clinic'
import type { Visitor } from '#tests/support/visitor'

const name = 'Åse Bjørnsdatter'
const email = 'ase@example.no'

const ownRelay = {
  host: 'smtp.nordlys.localhost',
  port: 2525,
  security: 'starttls',
  senderAddress: 'ikke-svar@nordlys.example',
  credential: null,
  processor: null,
} as const

function inMinutes(minutes: number): string {
  return DateTime.now().plus({ minutes }).toUTC().toISO()
}

/** Books from the patient's page and gives the new meeting's id. */
async function booked(kari: Visitor, patient: GivenPatient, startsAt = inMinutes(5)) {
  await kari.post(`/video-meetings/patients/${patient.id}/meetings`, { startsAt, minutes: 30 })
  const { props } = await pageOf<RecordProps>(kari.get(`/patients/${patient.id}`))
  const panel = props.pluginPanels.find((one) => one.name === 'video_meetings/meetings')
  const [meeting] = panel?.props.meetings as { id: string; state: string }[]
  return meeting!
}

async function openMeeting(kari: Visitor, id: string): Promise<MeetingPageProps> {
  return await propsOf<MeetingPageProps>(kari.get(`/video-meetings/meetings/${id}`))
}

async function given(clinic: Clinic) {
  const unit = await clinic.givenUnit()
  const contactPoints = [{ system: 'email', value: email, use: null, rank: null }] as never
  const patient = await clinic.givenPatientAt(unit, { name, contactPoints })
  return { patient, unit, kari: await clinic.signIn(await clinic.givenClinician(unit)) }
}

test.group('Video meetings', (group) => {
  const { nordlys, provider } = setUpVideoClinics(group)
  group.setup(async () => {
    await switchOn(await givenAdministrator(nordlys))
    await nordlys.inside(() => declareMailRelay(ownRelay))
  })
  group.each.setup(() => provider.reset())

  test('a clinician books a meeting and joins it with the host’s rights', async ({ assert }) => {
    const { kari, patient } = await given(nordlys)
    const meeting = await booked(kari, patient)
    assert.equal(meeting.state, 'booked')
    const answer = await kari.get(`/video-meetings/meetings/${meeting.id}`)
    const { embedUrl } = answer.page<MeetingPageProps>().props
    const url = new URL(embedUrl ?? '')
    assert.equal(url.origin, provider.origin)
    assert.equal(url.searchParams.get('displayName'), 'Kari Nordmann')
    assert.isTrue(url.searchParams.has('roomKey'))
    assert.include(answer.headers['content-security-policy'], `frame-src ${provider.origin}`)
    assert.include(answer.headers['permissions-policy'], `camera=(self "${provider.origin}")`)
  })

  test('the provider’s API receives no personal datum', async ({ assert }) => {
    const { kari, patient, unit } = await given(nordlys)
    const meeting = await booked(kari, patient)
    const { recipients } = await openMeeting(kari, meeting.id)
    const contactPointId = recipients[0]?.id
    await kari.post(`/video-meetings/meetings/${meeting.id}/invitations`, { contactPointId })
    await kari.delete(`/video-meetings/meetings/${meeting.id}`)

    const calls = await provider.calls()
    assert.deepEqual(
      calls.map(({ method }) => method),
      ['POST', 'DELETE']
    )
    const sent = JSON.stringify(calls)
    const secrets = [
      name,
      'Åse',
      'Bjørn',
      email,
      patient.id,
      unit.id,
      unit.name,
      'Kari',
      meeting.id,
    ]
    for (const secret of secrets) assert.notInclude(sent, secret)
    assert.deepEqual(Object.keys(JSON.parse(calls[0]?.body ?? '{}')).sort(), [
      'endDate',
      'fields',
      'isLocked',
      'roomMode',
      'roomNamePattern',
      'roomNamePrefix',
      'roomPreferences',
    ])
  })

  test('handing out the link is one disclosure, however often it happens', async ({ assert }) => {
    const { kari, patient } = await given(nordlys)
    const { length: before } = await disclosuresOf(nordlys)
    const meeting = await booked(kari, patient)
    assert.lengthOf(await disclosuresOf(nordlys), before)
    const { recipients } = await openMeeting(kari, meeting.id)
    const invitation = { contactPointId: recipients[0]?.id }
    await kari.post(`/video-meetings/meetings/${meeting.id}/invitations`, invitation)
    await kari.post(`/video-meetings/meetings/${meeting.id}/invitations`, invitation)

    const path = await takeDeliveredLink(nordlys, patient)
    const visitor = nordlys.visitor()
    await visitor.get(path)
    await visitor.post(path, { displayName: 'Åse' })
    const all = await disclosuresOf(nordlys)
    const written = all.slice(before)
    assert.lengthOf(written, 1)
    assert.deepInclude(written[0] ?? {}, {
      patient_id: patient.id,
      processor: 'Whereby AS',
      source: 'plugin:video_meetings',
      categories: ['display_name'],
    })
    const events = await eventsOf(nordlys, 'disclosure.made')
    assert.lengthOf(
      events.filter((event) => event.patient_id === patient.id),
      1
    )
  })

  test('the patient’s link opens our notice first, and the room after a choice', async ({
    assert,
  }) => {
    const { kari, patient } = await given(nordlys)
    const meeting = await booked(kari, patient)
    const { recipients } = await openMeeting(kari, meeting.id)
    const contactPointId = recipients[0]?.id
    await kari.post(`/video-meetings/meetings/${meeting.id}/invitations`, { contactPointId })
    const path = await takeDeliveredLink(nordlys, patient)

    const visitor = nordlys.visitor()
    const page = await visitor.get(path)
    const notice = page.page<JoinPageProps>().props
    assert.equal(notice.step, 'notice')
    assert.equal(notice.receiver?.name, 'Whereby AS')
    assert.equal(notice.processing?.en, 'Display name')
    assert.isNull(notice.embedUrl)
    assert.notInclude(page.text, 'Bjørnsdatter')

    const answer = await visitor.post(path, { displayName: 'Åse' })
    const room = new URL(answer.page<JoinPageProps>().props.embedUrl ?? '')
    assert.equal(room.searchParams.get('displayName'), 'Åse')
    assert.isFalse(room.searchParams.has('roomKey'))
    const all = await eventsOf(nordlys, 'meeting.%')
    const actions = all.filter((event) => event.patient_id === patient.id)
    assert.deepEqual(
      actions.map(({ action }) => action),
      ['booked', 'joined', 'invited', 'notice_opened', 'patient_joined'].map(
        (one) => `meeting.${one}`
      )
    )
  })

  test('a link that is nobody’s, and one to an ended meeting, open nothing', async ({ assert }) => {
    const { kari, patient } = await given(nordlys)
    const meeting = await booked(kari, patient)
    const { recipients } = await openMeeting(kari, meeting.id)
    const contactPointId = recipients[0]?.id
    await kari.post(`/video-meetings/meetings/${meeting.id}/invitations`, { contactPointId })
    const path = await takeDeliveredLink(nordlys, patient)
    await kari.delete(`/video-meetings/meetings/${meeting.id}`)
    for (const link of [path, '/video-meetings/join/guessed']) {
      const { props } = await pageOf<JoinPageProps>(nordlys.visitor().get(link))
      assert.equal(props.step, 'unusable')
      assert.isNull(props.embedUrl)
    }
  })

  test('before the door opens the patient reads when to come back', async ({ assert }) => {
    const { kari, patient } = await given(nordlys)
    const meeting = await booked(kari, patient, inMinutes(24 * 60))
    const { recipients } = await openMeeting(kari, meeting.id)
    const contactPointId = recipients[0]?.id
    await kari.post(`/video-meetings/meetings/${meeting.id}/invitations`, { contactPointId })
    const path = await takeDeliveredLink(nordlys, patient)
    const visitor = nordlys.visitor()
    const { step } = await propsOf<JoinPageProps>(visitor.get(path))
    assert.equal(step, 'too_early')
    const pushed = await propsOf<JoinPageProps>(visitor.post(path, { displayName: 'Åse' }))
    assert.isNull(pushed.embedUrl)
  })

  test('someone without a care relation can neither book, open, invite nor end', async ({
    assert,
  }) => {
    const { kari, patient } = await given(nordlys)
    const meeting = await booked(kari, patient)
    const elsewhere = await nordlys.givenUnit()
    const per = await nordlys.signIn(await nordlys.givenClinician(elsewhere, 'Per Hansen'))
    const at = `/video-meetings/meetings/${meeting.id}`
    const booking = { startsAt: inMinutes(5), minutes: 30 }
    const answers = [
      await per.post(`/video-meetings/patients/${patient.id}/meetings`, booking),
      await per.get(at),
      await per.post(`${at}/invitations`, { contactPointId: 'x' }),
      await per.delete(at),
    ]
    assert.deepEqual(
      answers.map(({ status }) => status),
      [403, 403, 403, 403]
    )
    const all = await eventsOf(nordlys, 'patient.denied')
    const denied = all.filter((event) => event.patient_id === patient.id)
    assert.lengthOf(denied, 4)
  })

  test('an answer that gets lost is looked for, not asked for again', async ({ assert }) => {
    const { kari, patient } = await given(nordlys)
    await provider.answersNext({ status: 500 })
    const meeting = await booked(kari, patient)
    assert.equal(meeting.state, 'booked')
    const calls = await provider.calls()
    assert.deepEqual(
      calls.map(({ method }) => method),
      ['POST', 'GET', 'POST']
    )
    assert.include(calls[1]?.path, 'startsWith')
    const prefixes = [0, 2].map((index) => JSON.parse(calls[index]?.body ?? '{}').roomNamePrefix)
    assert.equal(prefixes[0], prefixes[1])
  })

  test('when the provider asks to wait, the clinician reads for how long', async ({ assert }) => {
    const { kari, patient } = await given(nordlys)
    const body = { error: 'Rate limit active for throttle key: organization:1' }
    await provider.answersNext({ status: 429, headers: { 'Retry-After': '1' }, body })
    const path = `/video-meetings/patients/${patient.id}/meetings`
    await kari.post(path, { startsAt: inMinutes(5), minutes: 30 })
    const { props } = await pageOf<RecordProps>(kari.get(`/patients/${patient.id}`))
    const { notice } = props as unknown as { notice: { kind: string; text: string } }
    assert.equal(notice.kind, 'problem')
    assert.match(notice.text, /1 (seconds|sekunder)/)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
  })

  test('switching off deletes planned rooms, and the links are gone', async ({ assert }) => {
    const { kari, patient } = await given(nordlys)
    const meeting = await booked(kari, patient)
    const { recipients } = await openMeeting(kari, meeting.id)
    const contactPointId = recipients[0]?.id
    await kari.post(`/video-meetings/meetings/${meeting.id}/invitations`, { contactPointId })
    const path = await takeDeliveredLink(nordlys, patient)
    const { default: removal } = await findPlugin('video_meetings')!.removal()
    assert.isAbove(await nordlys.inside(() => removal.pending()), 0)

    const ola = await givenAdministrator(nordlys)
    await ola.delete(`${root}/activation`)
    const calls = await provider.calls()
    const deleted = calls.filter(({ method }) => method === 'DELETE')
    assert.isAbove(deleted.length, 0)
    assert.equal(await statusOf(nordlys.visitor().get(path)), 404)
    assert.equal(await statusOf(kari.get(`/video-meetings/meetings/${meeting.id}`)), 404)
    const open = statement(
      'test.open_meetings',
      `select id from video_meetings_meetings where state = 'booked'`
    )
    const { database } = await nordlys.tenant()
    assert.isEmpty(await database.query(open))
    const { props } = await pageOf<RecordProps>(kari.get(`/patients/${patient.id}`))
    assert.isEmpty(props.pluginPanels)
  })
})
