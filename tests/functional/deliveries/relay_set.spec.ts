import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import RelaySet from '#app/commands/relay_set'
import { currentMailRelay } from '#app/deliveries/mail_relay'
import { statement } from '#app/tenants/plane_database'
import { type Clinic, setUpClinics } from '#tests/support/clinic'
import { operatorWords } from '#tests/support/operator'

const required = [
  '--tenant=nordlys',
  '--host=mail.nordlys.example',
  '--sender=post@nordlys.example',
]
const selectHistory = statement(
  'tests.relay_history',
  'select host, operated_by, until is null as "isCurrent", credential_sealed from mail_relays order by since'
)
const selectChanges = statement(
  'tests.relay_changes',
  `select actor_kind, details from audit_events where action = 'mail_relay.changed'`
)

async function setRelay(...flags: string[]) {
  const command = await ace.create(RelaySet, [...required, ...flags, ...(await operatorWords())])
  await command.exec()
  return command
}

function relayOf(clinic: Clinic) {
  return clinic.inside(({ database }) => currentMailRelay(database))
}

test.group('Deliveries | node ace relay:set', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  test('gives one tenant its relay, encrypted by default, and no other tenant', async ({
    assert,
  }) => {
    const command = await setRelay()
    assert.notEqual(command.exitCode, 1)
    const relay = await relayOf(nordlys)
    assert.equal(relay?.host, 'mail.nordlys.example')
    assert.equal(relay?.port, 587)
    assert.equal(relay?.security, 'starttls')
    assert.isNull(relay?.processor)
    assert.isNull(await relayOf(sorlys))
  })

  test('the next relay ends the one before, whose time on the register stays', async ({
    assert,
  }) => {
    await setRelay('--run-by=Post AS', '--run-by-address=Gate 2, 8006 Bodø', '--run-by-country=NO')
    const { database } = await nordlys.tenant()
    const history = await database.query<{ operated_by: string; isCurrent: boolean }>(selectHistory)
    assert.deepEqual(
      history.map(({ operated_by: operatedBy, isCurrent }) => ({ operatedBy, isCurrent })),
      [
        { operatedBy: 'own', isCurrent: false },
        { operatedBy: 'other', isCurrent: true },
      ]
    )
  })

  test('the password comes from a file, is stored sealed and is in no log', async ({
    assert,
    cleanup,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'varde-relay-'))
    cleanup(() => rm(folder, { recursive: true }))
    const file = join(folder, 'password')
    await writeFile(file, 'hemmelig-passord\n')
    await setRelay('--username=varde', `--password-file=${file}`)
    const relay = await relayOf(nordlys)
    assert.deepEqual(relay?.credential, { username: 'varde', password: 'hemmelig-passord' })
    const { database } = await nordlys.tenant()
    const history = await database.query<{ credential_sealed: Buffer | null }>(selectHistory)
    const stored = history.map((row) => row.credential_sealed?.toString('latin1') ?? '').join()
    const changes = await database.query<{ actor_kind: string }>(selectChanges)
    assert.notInclude(`${stored}${JSON.stringify(changes)}`, 'hemmelig')
    assert.deepEqual([...new Set(changes.map((change) => change.actor_kind))], ['operator'])
  })

  test('an operator outside the EEA without a transfer basis is refused, and nothing changes', async ({
    assert,
  }) => {
    const before = await relayOf(nordlys)
    const command = await setRelay(
      '--run-by=Mail Inc',
      '--run-by-address=1 Main Street',
      '--run-by-country=US'
    )
    assert.equal(command.exitCode, 1)
    assert.deepEqual(await relayOf(nordlys), before)
  })
})
