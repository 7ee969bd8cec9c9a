import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { disableKeys, enableKeys } from '#app/keys/actions/disable_keys'
import { setUpClinics } from '#tests/support/clinic'
import { operatorWords } from '#tests/support/operator'
import { runAce, startServer } from '#tests/support/child_process'
import { Visitor } from '#tests/support/visitor'

test.group('Keys | a tenant whose keys are disabled', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.timeout(60_000)
  group.each.teardown(() => enableKeys('nordlys').catch(() => undefined))

  test('is unreadable everywhere, says why, and the other tenant works on', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    const browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    const elsewhere = await sorlys.givenUnit()
    const other = await sorlys.givenPatientAt(elsewhere)
    const neighbour = await sorlys.signIn(await sorlys.givenClinician(elsewhere))
    const { keys } = await nordlys.tenant()
    const cell = keys.seal('staff', 'name_sealed', 'a', 'Kari')

    await disableKeys('nordlys', 'Mistanke om innbrudd i serverrommet.')

    const answer = await browser.get(`/patients/${patient.id}`)
    assert.equal(answer.status, 503)
    assert.include(answer.text, 'Journalene hos Nordlys sykehus er låst')
    assert.include(answer.text, 'Mistanke om innbrudd i serverrommet.')
    assert.notInclude(answer.text, patient.name)
    assert.throws(() => keys.open('staff', 'name_sealed', 'a', cell), /erased from memory/)
    assert.throws(() => keys.auditKey, /erased from memory/)
    assert.equal((await neighbour.get(`/patients/${other.id}`)).status, 200)

    await enableKeys('nordlys')
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)
  })

  test('another process lets go of the keys by itself', async ({ assert, cleanup }) => {
    const server = await startServer()
    cleanup(() => server.kill('SIGKILL'))
    const visitor = new Visitor('nordlys.localhost', () => server.port)
    const status = async () =>
      (await visitor.get('/patients', { accept: 'application/json' })).status
    assert.equal(await status(), 401)

    const who = await operatorWords('Øvelse')
    const said = await runAce('key:disable', '--tenant', 'nordlys', ...who)
    assert.equal(said.code, 0, said.stderr + said.stdout)
    await pause(5_000)

    assert.equal(await status(), 503)
    await enableKeys('nordlys')
  })

  test('the command refuses a tenant that is not there', async ({ assert }) => {
    const { code, stdout } = await runAce(
      'key:disable',
      ...['--tenant', 'vestlys', '--json', ...(await operatorWords('Øvelse'))]
    )
    assert.equal(code, 1)
    assert.include(stdout, 'No tenant is named')
  })
})
