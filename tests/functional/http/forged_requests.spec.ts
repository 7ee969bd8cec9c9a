import { test } from '@japa/runner'
import { setUpClinics } from '#tests/support/clinic'
import { allRoutes, bodyOf, pathOf } from '#tests/functional/http/route_table'
import { asSuperuser } from '#tests/support/superuser'
import type { StaffRole } from '#resources/inertia/contract'

const roles: readonly StaffRole[] = ['clinician', 'administrator', 'privacy_officer']
/** A directory's page posts here from its own site; it decides nothing and sets no cookie. */
const postedFromElsewhere = '/sign-in/answer/:connection'
const changing = () =>
  allRoutes().filter(({ method, pattern }) => method !== 'GET' && pattern !== postedFromElsewhere)

test.group('Http | a request that another site forged', (group) => {
  const { nordlys } = setUpClinics(group)

  test('every route that changes something refuses it without the token', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    for (const route of changing()) {
      const { status } = await kari.send(route.method, pathOf(route), {
        json: bodyOf(route),
        forged: true,
        accept: 'application/json',
      })
      assert.equal(status, 403, `${route.method} ${route.pattern}`)
    }
    const home = await kari.get('/patients')
    assert.equal(home.status, 200, 'sign-out was forged')
  })

  test("somebody else's token does not help", async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    const stranger = nordlys.visitor()
    await stranger.get('/sign-in')
    const token = decodeURIComponent(stranger.cookies.get('XSRF-TOKEN') ?? '')
    const answer = await kari.send('POST', '/sign-out', {
      json: {},
      forged: true,
      headers: { 'x-xsrf-token': token },
    })
    assert.equal(answer.status, 403)
  })

  test('a form cannot pass itself off as another method, nor text as JSON', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    const patient = await nordlys.givenPatientAt(unit)
    const path = `/patients/${patient.id}/contact-points`
    const body = { _method: 'PUT', patientVersion: 1, contactPoints: [] }

    const spoofed = await kari.post(`${path}?_method=PUT`, body)
    assert.equal(spoofed.status, 404)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const { status } = await kari.send('PUT', path, {
        json: body,
        forged: true,
        headers: { 'content-type': type },
      })
      assert.equal(status, 403, type)
    }
  })

  test('reading every page changes nothing but the log and the sessions', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    const visitors = []
    for (const role of roles)
      visitors.push(await nordlys.signIn(await nordlys.givenStaff(role, unit)))
    const before = await fingerprint()
    for (const route of allRoutes().filter(({ method }) => method === 'GET')) {
      for (const visitor of visitors) await visitor.get(pathOf(route, patient.id))
    }
    assert.equal(await fingerprint(), before)
  })

  /** One hash over every row of every table that is no log and no session. */
  async function fingerprint(): Promise<string> {
    return asSuperuser(nordlys, async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
         where schemaname in ('public', 'keystore') and tablename !~ '^(audit_|sessions$)'
         order by 1`
      )
      const hashes = []
      for (const { name } of tables) {
        const { rows } = await client.query(
          `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${name} t`
        )
        hashes.push(`${name} ${(rows as { hash: string }[])[0]!.hash}`)
      }
      return hashes.join('\n')
    })
  }
})
