import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { headFilePath } from '#app/audit/head_file'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import { freshPlanes } from '#tests/support/test_planes'
import {
  givenReads,
  givenSealedLog,
  harmsOf,
  seal,
  signHead,
  verify,
} from '#tests/functional/audit/log_fixture'

const eventAt = (sequence: number) =>
  `(select event_id from audit_chain where sequence = ${sequence})`

/** Audit tables that yesterday's backup brings back. */
const tables = ['audit_events', 'audit_chain', 'audit_heads', 'audit_sealer', 'audit_unsealed']

test.group('Audit | a chain that somebody cut', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(async () => {
    await freshPlanes()
    await givenSealedLog(nordlys, 6)
  })

  const sql = (...statements: string[]) =>
    asSuperuser(nordlys, async (client) => {
      for (const statement of statements) await client.query(statement)
    })

  test('an event deleted in the middle is missing at its place', async ({ assert }) => {
    await sql(`delete from audit_events where id = ${eventAt(3)}`)
    assert.deepEqual(await harmsOf(nordlys), ['missing at 3'])
  })

  test('an event deleted with its place in the chain is missing all the same', async ({
    assert,
  }) => {
    await sql(
      `delete from audit_events where id = ${eventAt(3)}`,
      'delete from audit_chain where sequence = 3'
    )
    assert.deepEqual(await harmsOf(nordlys), ['missing at 3'])
  })

  test('a place deleted from the chain is missing, and its event is kept from the log', async ({
    assert,
  }) => {
    await sql('delete from audit_chain where sequence = 3')
    assert.deepEqual(await harmsOf(nordlys), ['missing at 3', 'withheld at –'])
  })

  test('a tail cut below the signed head is truncated', async ({ assert }) => {
    await sql('delete from audit_chain where sequence > 4')
    const harms = await harmsOf(nordlys)
    assert.include(harms, 'truncated at 5')
  })

  test('a tail cut after the last signed head is truncated', async ({ assert }) => {
    await givenReads(nordlys, 3)
    await seal(nordlys)
    await sql(
      `delete from audit_events where id in (${eventAt(8)}, ${eventAt(9)})`,
      'delete from audit_chain where sequence > 7'
    )
    assert.deepEqual(await harmsOf(nordlys), ['truncated at 8'])
  })

  test('a cut tail over which the sealer wrote on, with a later head, is truncated', async ({
    assert,
  }) => {
    await givenReads(nordlys, 3)
    await seal(nordlys)
    await sql(
      `delete from audit_events where id in (${eventAt(8)}, ${eventAt(9)})`,
      'delete from audit_chain where sequence > 7'
    )
    await givenSealedLog(nordlys, 5)

    assert.deepEqual(await harmsOf(nordlys), ['truncated at 9'])
  })

  test("yesterday's rows put back are truncated, today and after the log has grown past them", async ({
    assert,
  }) => {
    await sql('create schema yesterday', ...tables.map(copyAway))
    await givenSealedLog(nordlys, 4)
    await sql(
      ...tables.toReversed().map((table) => `delete from ${table}`),
      ...tables.map(copyBack)
    )

    assert.include(await harmsOf(nordlys), 'truncated at 7')

    await givenSealedLog(nordlys, 8)
    const harms = await harmsOf(nordlys)
    assert.include(harms, 'forked at 10')
    assert.include(harms, 'truncated at 10')
  })

  test('two rows that changed places are named', async ({ assert }) => {
    await sql(
      'update audit_chain set sequence = -2 where sequence = 2',
      'update audit_chain set sequence = 2 where sequence = 4',
      'update audit_chain set sequence = 4 where sequence = -2'
    )
    const harms = await harmsOf(nordlys)
    assert.includeMembers(harms, ['relinked at 2', 'relinked at 4'])
  })

  test('an event written without the key is forged, in the queue and after sealing', async ({
    assert,
  }) => {
    await sql(forge('with made', 'insert into audit_unsealed select id, at from made'))
    assert.deepEqual(await harmsOf(nordlys), ['forged at –'])

    await seal(nordlys)
    assert.deepEqual(await harmsOf(nordlys), ['forged at 7'])
  })

  test('a forged event hidden under a place that no chain has is found', async ({ assert }) => {
    await sql(
      forge(
        'with made',
        `insert into audit_chain (sequence, event_id, event_digest, hash, epoch, mac)
         select -5, id, mac, mac, 1, mac from made`
      )
    )
    assert.deepEqual(await harmsOf(nordlys), ['forged at -5'])
  })

  test('a true event copied under another id is forged', async ({ assert }) => {
    const copied = 'id, at, action, outcome, actor_kind, patient_id, details, mac'
    await sql(
      `with made as (
         insert into audit_events (${copied})
         select gen_random_uuid(), ${copied.replace('id, ', '')} from audit_events
         where id = ${eventAt(2)} returning id, at
       ) insert into audit_unsealed select id, at from made`
    )
    await seal(nordlys)
    assert.deepEqual(await harmsOf(nordlys), ['forged at 7'])
  })

  test('a sealed event put back into the queue neither stops the sealer nor is sealed twice', async ({
    assert,
  }) => {
    await sql(`insert into audit_unsealed select id, at from audit_events where id = ${eventAt(2)}`)
    await givenReads(nordlys, 2)
    await seal(nordlys)

    const report = await verify(nordlys)
    assert.deepEqual(report.harms, [])
    assert.equal(report.sealedCount, 8)
    assert.equal(report.unsealed.count, 0)
  })

  test('an event that the program cannot have written does not stop the sealer', async ({
    assert,
  }) => {
    await sql(
      forge('with made', 'insert into audit_unsealed select id, at from made').replace(
        `date_trunc('milliseconds', now())`,
        `'-infinity'`
      )
    )
    await givenReads(nordlys, 2)
    await seal(nordlys)

    const report = await verify(nordlys)
    assert.equal(report.sealedCount, 9)
    assert.equal(report.unsealed.count, 0)
    assert.containSubset(report.harms, [{ kind: 'altered', sequence: '7' }])
  })

  test("a sealer's key that somebody changed leaves rows that nothing binds", async ({
    assert,
  }) => {
    await givenReads(nordlys, 1)
    await seal(nordlys)
    await sql(`update audit_sealer set epoch_key_wrapped = set_byte(epoch_key_wrapped, 40,
      get_byte(epoch_key_wrapped, 40) # 1)`)
    assert.deepEqual(await harmsOf(nordlys), ['forged at 7'])
  })

  test('an event kept from the sealer is withheld', async ({ assert }) => {
    await givenReads(nordlys, 1)
    await sql('delete from audit_unsealed')
    assert.deepEqual(await harmsOf(nordlys), ['withheld at –'])
  })

  test('a chain rewritten from the middle without the epoch key is forked and forged', async ({
    assert,
  }) => {
    await givenReads(nordlys, 2)
    await seal(nordlys)
    await sql(`update audit_chain set hash = sha256(hash), mac = sha256(mac) where sequence >= 5`)
    const harms = await harmsOf(nordlys)
    assert.includeMembers(harms, ['relinked at 5', 'forked at 6', 'forged at 7', 'forked at 8'])
  })

  test('a head that nobody of us signed is named: {$self}')
    .with(['another sequence', "another tenant's", 'no time', 'no JSON'])
    .run(async ({ assert }, kind) => {
      const file = headFilePath('nordlys')
      const line = await readFile(file, 'utf8')
      const forged: Record<string, string> = {
        'another sequence': line.replace('"sequence":"6"', '"sequence":"9"'),
        "another tenant's": line.replace('"tenant":"nordlys"', '"tenant":"sorlys"'),
        'no time': line.replace(/"signedAt":"[^"]+"/, '"signedAt":"never"'),
        'no JSON': '{\n',
      }
      await appendFile(file, forged[kind] ?? '')
      const [first, ...rest] = await harmsOf(nordlys)
      assert.match(first ?? '', /^bad_signature at/)
      assert.deepEqual(rest, [])
    })

  test('heads taken away leave rows that nothing binds any more', async ({ assert }) => {
    await writeFile(headFilePath('nordlys'), '')
    const harms = await harmsOf(nordlys)
    assert.include(harms, 'forged at 1')
  })

  test('signing again at the same place keeps both heads', async ({ assert }) => {
    await givenReads(nordlys, 1)
    await seal(nordlys)
    await signHead(nordlys)
    assert.equal((await verify(nordlys)).headCount, 2)
  })
})

const copyAway = (table: string) => `create table yesterday.${table} as table ${table}`
const copyBack = (table: string) => `insert into ${table} select * from yesterday.${table}`

function forge(prefix: string, then: string): string {
  return `${prefix} as (
    insert into audit_events (id, at, action, outcome, actor_kind, details, mac)
    values (gen_random_uuid(), date_trunc('milliseconds', now()), 'patient.opened', 'success',
      'staff', '{}', sha256('guess')) returning *
  ) ${then}`
}
