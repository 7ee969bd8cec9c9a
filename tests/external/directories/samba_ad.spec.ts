import { test } from '@japa/runner'
import { lookUpAgain, provePassword } from '#app/federation/ldap/prove_person'
import type { SettingValues } from '#app/plugins/settings_field'
import { connectionTo } from '#tests/external/directories/real_directory'
import { host, obstacle, ports, Samba, suffix } from '#tests/external/directories/samba'

const people = `CN=Users,${suffix}`
const password = 'Vinter-2026-fjell'
const wrongPasswordsUntilLocked = 4

test.group('LDAP | Active Directory of Samba, from the distribution', (group) => {
  let reason: string | null = null
  let samba: Samba
  group.tap((each) =>
    each.skip(async () => {
      reason ??= samba ? null : await obstacle()
      return reason !== null
    }, 'Samba AD is absent, or port 389 is taken')
  )

  group.setup(async () => {
    if ((await obstacle()) !== null) return () => {}
    samba = await Samba.start(fill)
    return () => samba.stop()
  })

  function connection(changes: SettingValues = {}) {
    const { security = 'ldaps' } = changes
    const port = security === 'ldaps' ? ports.ldaps : ports.ldap
    return connectionTo(
      {
        servers: `${host}:${port}`,
        security,
        authority: samba.authority,
        base: suffix,
        serviceDn: `CN=varde,${people}`,
        ...changes,
      },
      password
    )
  }

  test('a physician signs in, with groups in groups and the primary group')
    .with(['ldaps', 'starttls'])
    .run(async ({ assert }, security) => {
      const proof = await provePassword(connection({ security }), 'kari.nordmann', password)
      assert.containSubset(proof, {
        ok: true,
        identity: {
          issuer: 'dc=nordlys,dc=test',
          signInName: 'kari.nordmann',
          isMultiFactor: false,
        },
      })
      const told = proof.ok ? [...proof.identity.groups] : []
      assert.includeMembers(told, ['Domain Users', 'Users', 'kardiologi', 'leger'])
      assert.match(
        proof.ok ? proof.identity.subject : '',
        /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
      )
    })

  test('the subject finds the same person again, without a password', async ({ assert }) => {
    const proof = await provePassword(connection(), 'kari.nordmann', password)
    const again = await lookUpAgain(connection(), proof.ok ? proof.identity.subject : '')
    assert.deepEqual(again, proof)
  })

  test('names that look like filters find nobody')
    .with(['*', '*)(sAMAccountName=*', 'kari.nordmann)(|(cn=*', 'kari.nordmann\0', '\\2a'])
    .run(async ({ assert }, name) => {
      const proof = await provePassword(connection(), name, password)
      assert.containSubset(proof, { ok: false, why: 'wrong_password' })
    })

  test('what is wrong with an account is read from the text of the refusal')
    .with([
      { name: 'kari.nordmann', typed: 'feil', why: 'wrong_password', detail: 'data 52e' },
      { name: 'sperret', typed: password, why: 'account_disabled', detail: 'data 533' },
      { name: 'sluttet', typed: password, why: 'account_expired', detail: 'data 701' },
      { name: 'ny', typed: password, why: 'password_expired', detail: 'data 773' },
    ])
    .run(async ({ assert }, { name, typed, why, detail }) => {
      const proof = await provePassword(connection(), name, typed)
      assert.deepEqual(proof, { ok: false, why, detail } as typeof proof)
    })

  test('an account that others guess at is locked by the domain', async ({ assert }) => {
    for (let time = 0; time < wrongPasswordsUntilLocked; time += 1) {
      await provePassword(connection(), 'ola.hansen', `gjett ${time}`)
    }
    const proof = await provePassword(connection(), 'ola.hansen', password)
    assert.containSubset(proof, { ok: false, why: 'account_locked', detail: 'data 775' })
  })

  test('who is disabled while at work is refused when asked again', async ({ assert }) => {
    const first = await provePassword(connection(), 'per', password)
    samba.tool('user', 'disable', 'per')
    const again = await lookUpAgain(connection(), first.ok ? first.identity.subject : '')
    assert.containSubset(again, { ok: false, why: 'account_disabled' })
  })
})

function fill(tool: (...words: string[]) => void): void {
  const user = (name: string, ...more: string[]) => tool('user', 'create', name, password, ...more)
  for (const name of ['varde', 'kari.nordmann', 'ola.hansen', 'sperret', 'sluttet', 'per'])
    user(name)
  user('ny', '--must-change-at-next-login')
  tool('user', 'disable', 'sperret')
  tool('user', 'setexpiry', 'sluttet', '--days=-1')
  for (const name of ['leger', 'kardiologi']) tool('group', 'add', name)
  tool('group', 'addmembers', 'kardiologi', 'kari.nordmann')
  tool('group', 'addmembers', 'leger', 'kardiologi')
  const threshold = `--account-lockout-threshold=${wrongPasswordsUntilLocked}`
  tool('domain', 'passwordsettings', 'set', threshold)
}
