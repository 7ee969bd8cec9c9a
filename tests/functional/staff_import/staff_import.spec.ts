import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { generateSync } from 'otplib'
import { Browser } from '#tests/functional/auth/browser'
import { secretOf } from '#tests/functional/auth/enrolment'
import {
  arrived,
  endingPath,
  eventsAbout,
  givenAdministrator,
  json,
  personOf,
} from '#tests/functional/people/staff_room'
import {
  apply,
  bring,
  forgetAttempts,
  importsPath,
  look,
  post,
  upload,
} from '#tests/functional/staff_import/file_room'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { PeopleProps } from '#resources/inertia/contract'

test.group('Staff files | joiners, movers and leavers', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  const number = () => randomUUID().slice(0, 8)
  const find = async (browser: Awaited<ReturnType<typeof arrived>>, terms: string) => {
    const answer = await browser.post('/administration/people/search', { terms }, json)
    return answer.json<PeopleProps>().people
  }
  const waiting = async () => {
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ count: number }>('select count(*)::int as count from staff')
    )
    return rows[0]!.count
  }

  test('a preview says what would change and changes nothing; a yes does exactly that', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    const unit = await nordlys.givenUnit()
    const n = number()
    const before = await waiting()
    const id = await upload(ola.browser, [
      `${n};Nina Nygård;nina.${n};clinician;${unit.name.toUpperCase()};;`,
      `${n};Nina Nygård;nina.${n};privacy officer;;2035-01-01;`,
      `x${n};Feil Rolle;feil.${n};konge;;;`,
    ])
    const { preview, import: file } = await look(ola.browser, id)
    assert.equal(await waiting(), before)
    assert.deepInclude(preview!.counts, { newPeople: 1, problems: 1 })
    assert.deepEqual(preview!.problems, [{ line: 4, code: 'role', value: 'konge' }])
    assert.lengthOf(preview!.newPeople[0]!.roles, 2)
    assert.isNull(file.appliedAt)

    assert.isNull(await apply(ola.browser, id, preview!.hash))
    assert.equal(await waiting(), before + 1)
    assert.equal(await apply(ola.browser, id, preview!.hash), 'import_applied')
    const [nina] = await find(ola.browser, `nina.${n}`)
    assert.deepEqual(await eventsAbout(nordlys, nina!.id), ['staff.invited'])
    const { assignments } = await personOf(ola.browser, nina!)
    assert.sameMembers(
      assignments.map(({ phase }) => phase),
      ['current', 'planned']
    )
    assert.equal(assignments[0]!.records[0]!.reason, 'import')
    assert.equal(assignments[0]!.records[0]!.byName, 'Ola Hansen')
  })

  test('the links of new people are a list that is given once, and they open the door', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    const unit = await nordlys.givenUnit()
    const n = number()
    const { id } = await bring(ola.browser, [`${n};=Per;per.${n};clinician;${unit.name};;`])
    const path = `${importsPath}/${id}/links`
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ola.browser.post(path, {}, json))
    )
    const given = answers.filter(({ status }) => status === 200)
    assert.lengthOf(given, 1)
    assert.include(given[0]!.text, `"'=Per"`)
    const [, address] = /(\/set-up\/[\w-]{43})/.exec(given[0]!.text)!
    const browser = new Browser('nordlys.localhost')
    await browser.page(address!)
    await browser.post(`${address}/passphrase`, { passphrase: 'solsikker langs veien til Bodø' })
    const secret = secretOf(await browser.page(address!))
    const code = generateSync({ strategy: 'totp', secret })
    await browser.post(`${address}/authenticator`, { code })
    const [per] = await find(ola.browser, `per.${n}`)
    assert.equal(per!.state, 'active')
    assert.isNotNull((await look(ola.browser, id)).import.linksTakenAt)
  })

  test('the same file twice changes nothing', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    const unit = await nordlys.givenUnit()
    const n = number()
    const lines = [
      `${n};Nina Nygård;nina.${n};clinician;${unit.name};;2035-12-31`,
      `${n};Nina Nygård;nina.${n};clinician;Ny post ${n};01.01.2035;`,
    ]
    const first = await bring(ola.browser, lines, { makesUnits: true })
    assert.isNull(first.refusal)
    assert.deepEqual(first.preview.newUnits, [`Ny post ${n}`])
    const again = await bring(ola.browser, lines, { makesUnits: true })
    assert.isFalse(again.preview.isApplicable)
    assert.deepInclude(again.preview.counts, { unchanged: 2, newUnits: 0, problems: 0 })
    assert.equal(again.refusal, 'import_unusable')
  })

  test('a new name and a new sign-in name are a mover, not a new person', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    const [here, there] = [await nordlys.givenUnit(), await nordlys.givenUnit()]
    const kari = await nordlys.givenClinician(here, 'Kari Ugift')
    const n = number()
    const before = await waiting()
    const adopted = await bring(ola.browser, [
      `${n};Kari Ugift;${kari.signInName};clinician;${here.name};;`,
    ])
    assert.deepInclude(adopted.preview.changedPeople[0], { staffId: kari.id, employeeNumber: n })
    await find(ola.browser, 'ugift')
    const { preview, refusal } = await bring(ola.browser, [
      `${n};Kari Gift${n};gift.${n};clinician;${there.name};;`,
    ])
    assert.isNull(refusal)
    assert.deepInclude(preview.counts, { newPeople: 0, changedPeople: 1, added: 1, ended: 0 })
    assert.equal(await waiting(), before)
    assert.deepEqual(
      (await find(ola.browser, `gift${n}`)).map(({ id, signInName }) => [id, signInName]),
      [[kari.id, `gift.${n}`]]
    )
    assert.isFalse((await find(ola.browser, 'ugift')).some(({ id }) => id === kari.id))
    const browser = await arrived(nordlys, { ...kari, signInName: `gift.${n}` })
    assert.equal(await browser.statusAsProgram(`/patients?unit=${there.id}`), 200)
  })

  test('an end date ends access at that instant, with the session open', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    const unit = await nordlys.givenUnit()
    const [kari, per] = [await nordlys.givenClinician(unit), await nordlys.givenClinician(unit)]
    const [first, second] = [await arrived(nordlys, kari), await arrived(nordlys, per)]
    const line = ({ signInName, name }: typeof kari, until: string) =>
      `${number()};${name};${signInName};clinician;${unit.name};;${until}`
    const { preview, refusal } = await bring(ola.browser, [
      line(kari, '2001-01-01'),
      line(per, '2035-01-01 07:30'),
    ])
    assert.isNull(refusal)
    assert.deepInclude(preview.counts, { ended: 1, changed: 1 })
    assert.deepEqual(
      [await first.statusAsProgram('/patients'), await second.statusAsProgram('/patients')],
      [401, 200]
    )
    const { assignments } = await personOf(ola.browser, per)
    assert.equal(assignments[0]!.until, '2035-01-01T06:30:00.000Z')
    assert.include(await eventsAbout(nordlys, kari.id), 'staff.assignment_ended')
  })

  test('only a file that is said to be complete ends what it does not name, and never of whom it cannot know', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    const unit = await nordlys.givenUnit()
    const [kari, per, temp] = [
      await nordlys.givenClinician(unit, 'Kari Fast'),
      await nordlys.givenClinician(unit, 'Per Slutter'),
      await nordlys.givenClinician(unit, 'Tom Vikar'),
    ]
    const [k, p] = [number(), number()]
    const kariLine = `${k};Kari Fast;${kari.signInName};clinician;${unit.name};;`
    await bring(ola.browser, [
      kariLine,
      `${p};Per Slutter;${per.signInName};clinician;${unit.name};;`,
    ])
    const open = await arrived(nordlys, per)
    const partial = await bring(ola.browser, [kariLine])
    assert.deepInclude(partial.preview.counts, { ended: 0, unchanged: 1 })

    const broken = await bring(ola.browser, [kariLine, 'x;;;;;;'], { isComplete: true })
    assert.isFalse(broken.preview.isApplicable)
    assert.equal(broken.refusal, 'import_unusable')
    const complete = await bring(ola.browser, [kariLine], { isComplete: true })
    assert.isNull(complete.refusal)
    assert.include(
      complete.preview.ended.map(({ staffId }) => staffId),
      per.id
    )
    assert.isAtLeast(complete.preview.leftAlone, 2)
    assert.equal(await open.statusAsProgram('/patients'), 401)
    const { assignments } = await personOf(ola.browser, temp)
    assert.equal(assignments[0]!.phase, 'current')
  })

  test('a hospital that changed after the look is refused, and so is another hash', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const line = `${number()};${kari.name};${kari.signInName};clinician;${unit.name};;2035-01-01`
    const id = await upload(ola.browser, [line])
    const seen = (await look(ola.browser, id)).preview!
    await ola.browser.post(await endingPath(ola.browser, kari), {}, json)
    assert.equal(await apply(ola.browser, id, seen.hash), 'import_changed')
    const other = await upload(ola.browser, [line.replace('2035', '2036')])
    assert.equal(await apply(ola.browser, other, seen.hash), 'import_changed')
    const now = (await look(ola.browser, id)).preview!
    assert.notEqual(now.hash, seen.hash)
    const both = await Promise.all([
      apply(ola.browser, id, now.hash),
      apply(ola.browser, id, now.hash),
    ])
    assert.sameMembers(both, [null, 'import_applied'])
  })

  test('no file shuts out the last administrator, nor whoever confirms it', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    const line = (until: string) =>
      `o${ola.id.slice(0, 8)};${ola.name};${ola.signInName};administrator;;;${until}`
    assert.equal((await bring(ola.browser, [line('2001-01-01')])).refusal, 'own_administrator')
    assert.equal((await bring(ola.browser, [line('2035-01-01')])).refusal, 'own_administrator')
    assert.equal((await ola.browser.get('/administration/people', json)).status, 200)
  })

  test('who is no administrator imports nothing, and another hospital’s file is nowhere', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    const id = await upload(ola.browser, ['1;N;nn;administrator;;;'])
    const kari = await arrived(nordlys, await nordlys.givenClinician(await nordlys.givenUnit()))
    const officer = await arrived(nordlys, await nordlys.givenStaff('privacy_officer'))
    const foreign = await arrived(sorlys, await sorlys.givenStaff('administrator'))
    for (const path of [`${importsPath}/${id}`, `${importsPath}/${id}/application`]) {
      assert.equal((await kari.get(path, json)).status, 403)
      assert.equal((await officer.get(path, json)).status, 403)
      assert.equal((await foreign.get(path, json)).status, 404)
    }
    assert.equal((await foreign.post(`${importsPath}/${id}/links`, {}, json)).status, 404)
    const forged = await post(kari, Buffer.from('x'), 'multipart/form-data; boundary=x')
    assert.equal(forged.status, 403)
    const empty = await post(
      ola.browser,
      Buffer.from('nonsense'),
      'multipart/form-data; boundary=x'
    )
    assert.equal(empty.status, 422)
    const large = Buffer.alloc(10 * 1024 * 1024, 'a')
    await assert.rejects(() => upload(ola.browser, large))
  })

  test('where two people give the great roles, a file gives none', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    const lines = [`${number()};Pia Pett;pia.${number()};privacy officer;;;`]
    const set = (required: boolean) =>
      asSuperuser(nordlys, (client) =>
        client.query(
          `insert into four_eyes_policies (kind, required) values ('role', $1)
           on conflict (kind) do update set required = excluded.required`,
          [required]
        )
      )
    await set(true)
    assert.equal((await bring(ola.browser, lines)).refusal, 'second_person')
    await set(false)
    assert.isNull((await bring(ola.browser, lines)).refusal)
  })

  test('a role that a review ended is not given back by a file', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    await asSuperuser(nordlys, async (client) => {
      await client.query(`begin; set local varde.reason = 'recertification_ended'`)
      await client.query(
        `update assignments set valid_until = clock_timestamp() where staff_id = $1`,
        [kari.id]
      )
      await client.query('commit')
    })
    const id = await upload(ola.browser, [
      `${number()};${kari.name};${kari.signInName};clinician;${unit.name};;`,
    ])
    const { preview } = await look(ola.browser, id)
    assert.deepInclude(preview!.counts, { added: 0, problems: 1 })
    assert.equal(preview!.problems[0]!.code, 'ended_in_review')
  })
})
