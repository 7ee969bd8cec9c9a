import { test } from '@japa/runner'
import type { DormantPerson } from '#app/people/actions/suspend_dormant'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import { arrived, eventsAbout } from '#tests/functional/people/staff_room'
import { runAce } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'
import { operatorWords } from '#tests/support/operator'
import { asSuperuser } from '#tests/support/superuser'

type Reported = { dryRun: boolean; reports: { tenant: string; people: DormantPerson[] }[] }

test.group('People | accounts nobody uses', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  const age = (staffId: string, days: number) =>
    asSuperuser(nordlys, async (client) => {
      const values = [staffId, days]
      await client.query(
        `update staff set created_at = created_at - make_interval(days => $2),
           last_signed_in_at = last_signed_in_at - make_interval(days => $2) where id = $1`,
        values
      )
      await client.query(
        `update staff_states set recorded_at = recorded_at - make_interval(days => $2)
         where staff_id = $1`,
        values
      )
    })

  const command = async (...more: string[]) => {
    const { code, stdout } = await runAce(
      'staff:suspend-dormant',
      '--json',
      ...more,
      ...(await operatorWords())
    )
    return { code, ...(JSON.parse(stdout) as Reported) }
  }

  test('are named first and suspended on --yes; used ones and the last administrator stay', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const ola = await nordlys.givenStaff('administrator')
    const never = await nordlys.givenClinician(unit)
    const long = await nordlys.givenClinician(unit)
    const recent = await nordlys.givenClinician(unit)
    for (const staff of [ola, long]) await arrived(nordlys, staff)
    for (const staff of [ola, never, long, recent]) await age(staff.id, 91)
    await arrived(nordlys, recent)

    const dry = await command('--tenant', 'nordlys')
    assert.isTrue(dry.dryRun)
    const named = dry.reports[0]!.people.map(({ id }) => id)
    assert.sameMembers(named, [ola.id, never.id, long.id])
    assert.deepEqual(await eventsAbout(nordlys, never.id), [])

    const real = await command('--tenant', 'nordlys', '--days', '90', '--yes')
    const outcomes = new Map(real.reports[0]!.people.map(({ id, outcome }) => [id, outcome]))
    assert.deepEqual(
      [ola, never, long].map(({ id }) => outcomes.get(id)),
      ['last_administrator', 'suspended', 'suspended']
    )
    assert.deepEqual(await eventsAbout(nordlys, never.id), ['staff.suspended'])
    const again = await command('--tenant', 'nordlys', '--yes')
    assert.deepEqual(
      again.reports[0]!.people.map(({ id }) => id),
      [ola.id]
    )
  })

  test('nonsense days and an unknown tenant change nothing', async ({ assert }) => {
    const wrong = async (...words: string[]) =>
      runAce('staff:suspend-dormant', ...words, '--yes', '--json', ...(await operatorWords()))
    const zero = await wrong('--days', '0')
    const unknown = await wrong('--tenant', 'ingen')
    assert.deepEqual([zero.code, unknown.code], [1, 1])
  })
})
