import { test } from '@japa/runner'
import { eventColumns } from '#app/audit/event_rows'
import { setUpClinics, type Clinic } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import { givenSealedLog, harmsOf, verify } from '#tests/functional/audit/log_fixture'

const columns = eventColumns.split(',').map((column) => column.trim())

/** What a superuser may write into each column: always another value than the one there. */
const changes: Record<string, string> = {
  at: `at + interval '1 microsecond'`,
  actor_id: 'gen_random_uuid()',
  unit_id: 'gen_random_uuid()',
  patient_id: 'gen_random_uuid()',
  assurance: 'coalesce(assurance, 0) + 1',
  outcome: `case outcome when 'denied' then 'success' else 'denied' end`,
  actor_kind: `case actor_kind when 'staff' then 'system' else 'staff' end`,
  details: `details || '{"read":9}'`,
  mac: 'set_byte(mac, 7, get_byte(mac, 7) # 1)',
}

async function alterThird(clinic: Clinic, column: string, value: string): Promise<string> {
  return asSuperuser(clinic, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update audit_events set ${column} = ${value}
       where id = (select event_id from audit_chain where sequence = 3) returning id`
    )
    return rows[0]!.id
  })
}

test.group('Audit | a row that somebody altered', (group) => {
  const { nordlys } = setUpClinics(group)
  group.setup(() => givenSealedLog(nordlys, 5))

  test('an untouched log is in order', async ({ assert }) => {
    const report = await verify(nordlys)
    assert.isTrue(report.ok)
    assert.equal(report.sealedCount, 5)
  })

  test('{$self} changed in one row: the row is named and the kind is said')
    .with(columns.filter((column) => column !== 'id'))
    .run(async ({ assert }, column) => {
      const before = await asSuperuser(nordlys, (client) =>
        client.query(`select e.*, to_char(e.at, 'YYYY-MM-DD HH24:MI:SS.US') as at_text
          from audit_events e join audit_chain c on c.event_id = e.id where c.sequence = 3`)
      )
      const [row] = before.rows as Record<string, unknown>[]
      const id = await alterThird(
        nordlys,
        column,
        changes[column] ?? `coalesce(${column}, '') || 'x'`
      )

      const { harms } = await verify(nordlys)

      assert.deepEqual(harms, [{ kind: 'altered', sequence: '3', eventId: id }])
      const restored = column === 'at' ? `${String(row!.at_text)}` : row![column]
      await asSuperuser(nordlys, (client) =>
        client.query(`update audit_events set ${column} = $1 where id = $2`, [restored, id])
      )
      assert.deepEqual(await harmsOf(nordlys), [])
    })

  test('an event that got another id is missing at its place, and the other is not in the chain', async ({
    assert,
  }) => {
    const id = await alterThird(nordlys, 'id', 'gen_random_uuid()')
    const { harms } = await verify(nordlys)

    assert.deepEqual(
      harms.map(({ kind, sequence }) => [kind, sequence]),
      [
        ['missing', '3'],
        ['withheld', null],
      ]
    )
    assert.equal(harms[1]?.eventId, id)
    await asSuperuser(nordlys, (client) =>
      client.query(
        `update audit_events set id = (select event_id from audit_chain where sequence = 3) where id = $1`,
        [id]
      )
    )
  })

  test('values that the program never writes are an alteration, not a crash: {$self}')
    .with([`at = 'infinity'`, `details = 'null'`, `details = '[]'`, `details = '"read"'`])
    .run(async ({ assert }, change) => {
      const [column = '', value = ''] = change.split(' = ')
      const kept = await asSuperuser(nordlys, (client) =>
        client.query<{ value: string }>(
          `select ${column}::text as value from audit_events
           where id = (select event_id from audit_chain where sequence = 3)`
        )
      )
      await alterThird(nordlys, column, value)
      assert.deepEqual(await harmsOf(nordlys), ['altered at 3'])
      await alterThird(nordlys, column, `'${kept.rows[0]!.value}'`)
      assert.deepEqual(await harmsOf(nordlys), [])
    })

  test('two events with their contents swapped are both named', async ({ assert }) => {
    await swapActions(nordlys)
    assert.deepEqual(await harmsOf(nordlys), ['altered at 2', 'altered at 4'])
  })
})

async function swapActions(clinic: Clinic): Promise<void> {
  await asSuperuser(clinic, (client) =>
    client.query(
      `update audit_events e set details = o.details, at = o.at, mac = o.mac
       from audit_chain c, audit_chain d join audit_events o on o.id = d.event_id
       where c.event_id = e.id and c.sequence in (2, 4) and d.sequence = 6 - c.sequence`
    )
  )
}
