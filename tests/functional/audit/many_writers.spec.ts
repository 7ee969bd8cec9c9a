import { test } from '@japa/runner'
import { audit } from '#app/audit/audit_log'
import { sealEvents } from '#app/audit/actions/seal_events'
import { currentTenant } from '#app/tenants/tenant_scope'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import { seal, signHead, verify } from '#tests/functional/audit/log_fixture'

const writers = 8
const eventsPerWriter = 50

test.group('Audit | many writers, two sealers', (group) => {
  const { nordlys } = setUpClinics(group)

  test('eight writers and two sealers at once leave one chain without a gap or a fork', async ({
    assert,
  }) => {
    const tenant = await nordlys.tenant()
    let isWriting = true
    const sealing = [1, 2].map(async () => {
      while (isWriting) {
        await sealEvents(tenant)
        await signHead(nordlys)
      }
    })
    await nordlys.inside(() => Promise.all(Array.from({ length: writers }, (_, n) => write(n))))
    isWriting = false
    await Promise.all(sealing)
    await seal(nordlys)

    const report = await verify(nordlys)
    assert.deepEqual(report.harms, [])
    assert.equal(report.sealedCount, writers * eventsPerWriter)
    assert.equal(report.unsealed.count, 0)
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query('select max(sequence)::int as last, count(*)::int as count from audit_chain')
    )
    assert.deepEqual(rows, [{ last: report.sealedCount, count: report.sealedCount }])
  })

  test('verifying while events are written, sealed and signed finds no harm', async ({
    assert,
  }) => {
    const tenant = await nordlys.tenant()
    let isWriting = true
    const sealing = (async () => {
      while (isWriting) {
        await nordlys.inside(() => audit.recordReads({ action: 'register.opened' }))
        await sealEvents(tenant)
        await signHead(nordlys)
      }
    })()
    for (let run = 0; run < 20; run++) assert.deepEqual((await verify(nordlys)).harms, [])
    isWriting = false
    await sealing
  })

  test('an answer waits for its own event, though it shares the commit with others', async ({
    assert,
  }) => {
    await nordlys.inside(() =>
      Promise.all(
        Array.from({ length: 20 }, async (_, read) => {
          await audit.recordReads({ action: 'register.opened', details: { form: `read ${read}` } })
          const { rows } = await asSuperuser(nordlys, (client) =>
            client.query(`select 1 from audit_events where details->>'form' = $1`, [`read ${read}`])
          )
          assert.lengthOf(rows, 1)
        })
      )
    )
  })
})

/** Half of the events as reads, half inside a change of their own. */
async function write(writer: number): Promise<void> {
  for (let number = 0; number < eventsPerWriter; number++) {
    const event = { action: 'register.opened' as const, details: { writer, number } }
    if (number % 2) await audit.recordReads(event)
    else await currentTenant().database.transaction((trx) => audit.record(trx, event))
  }
}
