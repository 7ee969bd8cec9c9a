import { test } from '@japa/runner'
import { keyInventory } from '#app/keys/key_inventory'
import { rotateKey } from '#app/keys/actions/rotate_key'
import { consoleHost, controlPlane } from '#app/tenants/control_plane'
import { Browser } from '#tests/functional/auth/browser'
import { signedIn } from '#tests/functional/auth/enrolment'
import { givenSignedInOperator } from '#tests/functional/auth/signed_in_operator'
import { ownPace } from '#tests/functional/keys/key_fixture'
import { runAce } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'
import type { KeysProps } from '#resources/inertia/contract'

test.group('Keys | inventory', (group) => {
  const { nordlys } = setUpClinics(group)

  test('lists every key of every plane with what unwraps it, destroyed ones included', async ({
    assert,
  }) => {
    await nordlys.givenPatient()
    const { destroyed, newKey } = await rotateKey('nordlys', 'dek', ownPace)
    const { keys, certificates, patientKeys } = await keyInventory()

    for (const tenant of [null, 'nordlys', 'sorlys']) {
      for (const purpose of ['kek', 'dek', 'index', 'audit'] as const) {
        const wrappedBy = purpose === 'kek' ? 'service_certificate' : 'kek'
        assert.containsSubset(keys, [{ tenant, purpose, state: 'in_use', wrappedBy }])
      }
    }
    assert.containsSubset(keys, [
      { id: newKey, state: 'in_use' },
      { id: destroyed[0], state: 'destroyed', wrappedBy: 'nothing' },
    ])
    assert.deepEqual(
      certificates.map(({ purpose, algorithm }) => [purpose, algorithm]),
      [
        ['authority', 'RSA-3072'],
        ['service', 'RSA-3072'],
        ['audit_signing', 'Ed25519'],
      ]
    )
    assert.includeDeepMembers(patientKeys, [{ tenant: 'nordlys', count: 1 }])
  })

  test('the command prints it, without a byte of a key', async ({ assert }) => {
    const { code, stdout } = await runAce('key:inventory', '--json')
    assert.equal(code, 0)
    const listed = JSON.parse(stdout) as KeysProps
    assert.isAbove(listed.keys.length, 11)
    const { scope } = await controlPlane()
    assert.notInclude(stdout, scope.keys.auditKey.toString('hex'))
    assert.notMatch(stdout, /wrapped"/)
  }).timeout(30_000)

  test('an operator sees it on the console; staff and strangers do not', async ({ assert }) => {
    const browser = await givenSignedInOperator('kari.nokkel')
    const answer = await browser.get('/console/keys')
    assert.equal(answer.status, 200)
    const { component, props } = answer.page<KeysProps>()
    assert.equal(component, 'console/keys')
    assert.isAbove(props.keys.length, 11)

    const stranger = new Browser(consoleHost())
    assert.equal(await stranger.statusAsProgram('/console/keys'), 401)
    const staff = await signedIn(nordlys, await nordlys.givenStaff('administrator'))
    assert.equal(await staff.statusAsProgram('/console/keys'), 404)
  })
})
