import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { askForApproval } from '#app/approvals/actions/ask_for_approval'
import { takeApproved } from '#app/approvals/actions/take_approved'
import { hashContent } from '#app/approvals/hash_content'
import { approveAs, as, hashOf } from '#tests/functional/approvals/given_approval'
import { codeOf, setUpClinics, type GivenStaff } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Visitor } from '#tests/support/visitor'
import type { ApprovalsProps } from '#resources/inertia/contract'

const json = { accept: 'application/json' }
const exported = { operatorId: randomUUID(), format: 'ndjson', staff: null, patients: 300 }

test.group('Approvals | acts that two people answer for', (group) => {
  const { nordlys } = setUpClinics(group)
  let ola: GivenStaff
  let siri: GivenStaff
  let olas: Visitor
  let siris: Visitor

  group.setup(async () => {
    ola = await nordlys.givenStaff('administrator', undefined, 'Ola Hansen')
    siri = await nordlys.givenStaff('administrator', undefined, 'Siri Berg')
    olas = await nordlys.signIn(ola)
    siris = await nordlys.signIn(siri)
  })

  const require = (kind: string, required: boolean, by = olas) =>
    by.put(`/approvals/policies/${kind}`, { required })
  const page = async (browser: Visitor) =>
    (await browser.get('/approvals')).page<ApprovalsProps>().props
  const give = (person: { id: string }, role = 'administrator', by = olas) =>
    by.post(`/administration/people/${person.id}/assignments`, { role }, json)
  const rolesOf = async ({ id }: { id: string }) => {
    const { rows } = await sql('select role from assignments where staff_id = $1', [id])
    return rows.map(({ role }) => String(role))
  }
  const sql = (text: string, values: unknown[] = []) =>
    asSuperuser(nordlys, (client) => client.query<Record<string, unknown>>(text, values))
  const newest = async () => {
    const { rows } = await sql('select id from approvals order by requested_at desc limit 1')
    return String(rows[0]?.id)
  }

  test('by default one administrator gives a role; a second person is a choice of the tenant', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const { status } = await give(kari)
    assert.equal(status, 200)
    assert.includeMembers(await rolesOf(kari), ['administrator'])
  })

  test('a role that reaches everything waits for another administrator, who is shown what will happen', async ({
    assert,
  }) => {
    await require('role', true)
    const kari = await nordlys.givenClinician(await nordlys.givenUnit(), 'Kari Moe')
    assert.equal((await give(kari, 'privacy_officer')).status, 202)
    assert.deepEqual(await rolesOf(kari), ['clinician'])

    const own = await page(olas)
    assert.containsSubset(own.waiting[0] ?? {}, { kind: 'role', isOwn: true, mayDecide: false })
    const { waiting } = await page(siris)
    assert.containsSubset(waiting[0] ?? {}, {
      askedBy: 'Ola Hansen',
      mayDecide: true,
      facts: { person: 'Kari Moe', role: 'privacy_officer' },
    })
    const path = `/approvals/${waiting[0]!.id}/approval`
    await olas.post(path, { hash: waiting[0]!.hash, code: codeOf(ola, 1) })
    assert.deepEqual(await rolesOf(kari), ['clinician'], 'the asker approved it')
    await siris.post(path, { hash: waiting[0]!.hash, code: '000000' })
    assert.deepEqual(await rolesOf(kari), ['clinician'], 'approved without a factor')
    await siris.post(path, { hash: waiting[0]!.hash, code: codeOf(siri, 1) })
    assert.sameMembers(await rolesOf(kari), ['clinician', 'privacy_officer'])

    const { rows } = await sql(
      `select action, actor_id, details from audit_events
       where action like 'approval.%' and outcome = 'success' order by at, id`
    )
    assert.containsSubset(rows, [
      { action: 'approval.asked', actor_id: ola.id },
      {
        action: 'approval.approved',
        actor_id: siri.id,
        details: { kind: 'role', askedBy: ola.id },
      },
      { action: 'approval.executed', actor_id: siri.id },
    ])
    const after = await page(siris)
    assert.containsSubset(after.decided[0] ?? {}, { state: 'done', decidedBy: 'Siri Berg' })
  })

  test('nobody comes in with such a role by invitation, page or command', async ({ assert }) => {
    const invited = await olas.post(
      '/administration/people',
      { name: 'Ny Sjef', signInName: `ny.${randomUUID().slice(0, 8)}`, role: 'administrator' },
      json
    )
    assert.equal(invited.status, 409)
    assert.include(invited.text, 'second_person')
  })

  test('a clinician’s role is given by one, and who is no administrator decides nothing', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const other = await nordlys.givenUnit()
    const path = `/administration/people/${kari.id}/assignments`
    const given = await olas.post(path, { role: 'clinician', unitId: other.id }, json)
    assert.equal(given.status, 200)

    await give(kari)
    const id = await newest()
    const officer = await nordlys.givenStaff('privacy_officer')
    assert.containsSubset(await approveAs(nordlys, officer, id), { ok: false, error: 'not_yours' })
    const browser = await nordlys.signIn(kari)
    const asked = await browser.post(`/approvals/${id}/approval`, {}, json)
    assert.equal(asked.status, 403)
  })

  test('the database itself refuses one person twice, more than a day, and another content', async ({
    assert,
  }) => {
    const id = await newest()
    const approved = `update approvals set decision = 'approved', decided_at = now(),
      decided_by_staff_id = $2, approved_hash = content_hash where id = $1`
    await assert.rejects(() => sql(approved, [id, ola.id]), /approvals_two_people/)
    const longer = `update approvals set expires_at = requested_at + interval '25 hours' where id = $1`
    await assert.rejects(() => sql(longer, [id]), /approvals_within_a_day/)
    const other = `update approvals set decision = 'approved', decided_at = now(),
      decided_by_staff_id = $2, approved_hash = sha256('x'), executed_at = now() where id = $1`
    await assert.rejects(() => sql(other, [id, siri.id]), /approvals_as_approved/)
  })

  test('what was edited after the page was shown is refused, and nothing of it is done', async ({
    assert,
  }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const thief = await nordlys.givenClinician(await nordlys.givenUnit())
    await give(kari)
    const id = await newest()
    const seen = await hashOf(nordlys, id)
    const content = {
      staffId: thief.id,
      role: 'administrator',
      unitId: null,
      from: null,
      until: null,
    } as const
    const forged = await nordlys.inside(async ({ keys }) => ({
      sealed: keys.sealJson('approvals', 'content_sealed', id, content),
      hash: hashContent('role', content),
    }))
    const edit =
      'update approvals set content_sealed = $2, content_hash = coalesce($3, content_hash) where id = $1'
    await sql(edit, [id, forged.sealed, null])
    assert.containsSubset(await approveAs(nordlys, siri, id, seen), { ok: false, error: 'changed' })
    await sql(edit, [id, forged.sealed, forged.hash])
    assert.containsSubset(await approveAs(nordlys, siri, id, seen), { ok: false, error: 'changed' })
    assert.deepEqual(await rolesOf(kari), ['clinician'])
    assert.deepEqual(await rolesOf(thief), ['clinician'])
  })

  test('an approval edited after the yes does not let the command do another thing', async ({
    assert,
  }) => {
    const officer = await nordlys.givenStaff('privacy_officer')
    const id = await as(nordlys, ola, () => askForApproval('records_export', exported))
    const take = (content = exported) =>
      as(nordlys, ola, () => takeApproved(id, 'records_export', content))
    await assert.rejects(take, /Nobody has approved/)
    assert.deepEqual(await approveAs(nordlys, officer, id), { ok: true })
    await assert.rejects(() => take({ ...exported, patients: 301 }), /Nobody has approved/)

    const more = { ...exported, format: 'bundle' }
    const forged = await nordlys.inside(async ({ keys }) => ({
      sealed: keys.sealJson('approvals', 'content_sealed', id, more),
      hash: hashContent('records_export', more),
    }))
    const edit = 'update approvals set content_sealed = $2, content_hash = $3 where id = $1'
    await sql(edit, [id, forged.sealed, forged.hash])
    await assert.rejects(() => take(more), /Nobody has approved/)
    await assert.rejects(take, /Nobody has approved/)
  })

  test('of ten who use one approval at once, one act is done', async ({ assert }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    await give(kari)
    const id = await newest()
    const hash = await hashOf(nordlys, id)
    const ten = Array.from({ length: 10 })
    const results = await Promise.all(ten.map(() => approveAs(nordlys, siri, id, hash)))
    assert.lengthOf(
      results.filter(({ ok }) => ok),
      1
    )
    assert.sameMembers(await rolesOf(kari), ['clinician', 'administrator'])

    const officer = await nordlys.givenStaff('privacy_officer')
    const content = { ...exported, patients: 400 }
    const bulk = await as(nordlys, ola, () => askForApproval('records_export', content))
    await approveAs(nordlys, officer, bulk)
    const taken = await Promise.allSettled(
      ten.map(() => as(nordlys, ola, () => takeApproved(bulk, 'records_export', content)))
    )
    assert.lengthOf(
      taken.filter(({ status }) => status === 'fulfilled'),
      1
    )
  })

  test('a day later, or when the asker no longer works here, nothing is done', async ({
    assert,
  }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const leaver = await nordlys.givenStaff('administrator')
    await give(kari, 'administrator', await nordlys.signIn(leaver))
    const id = await newest()
    await sql(`update staff set state = 'suspended' where id = $1`, [leaver.id])
    assert.containsSubset(await approveAs(nordlys, siri, id), { ok: false, error: 'not_waiting' })

    await give(kari)
    const late = await newest()
    const yesterday = `update approvals set requested_at = now() - interval '25 hours',
      expires_at = now() - interval '1 hour' where id = $1`
    await sql(yesterday, [late])
    assert.containsSubset(await approveAs(nordlys, siri, late), { ok: false, error: 'not_waiting' })
    assert.deepEqual(await rolesOf(kari), ['clinician'])
    const { decided } = await page(siris)
    assert.equal(decided.find(({ id: one }) => one === late)?.state, 'expired')
  })

  test('a no ends it, and the asker may withdraw', async ({ assert }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    for (const browser of [siris, olas]) {
      await give(kari)
      const id = await newest()
      await browser.delete(`/approvals/${id}`)
      assert.containsSubset(await approveAs(nordlys, siri, id), { ok: false, error: 'not_waiting' })
    }
    const states = (await page(siris)).decided.map(({ state }) => state)
    assert.includeMembers(states, ['refused', 'withdrawn'])
    assert.deepEqual(await rolesOf(kari), ['clinician'])
  })

  test('one person is enough again only when two say so', async ({ assert }) => {
    await require('role', false)
    const still = await page(olas)
    assert.isTrue(still.policies.find(({ kind }) => kind === 'role')?.required)
    assert.deepEqual(await approveAs(nordlys, siri, await newest()), { ok: true })
    const { policies } = await page(olas)
    assert.isFalse(policies.find(({ kind }) => kind === 'role')?.required)
  })

  test('where there is one administrator, nothing can be made to need two', async ({ assert }) => {
    await sql(`update staff set state = 'suspended' where id <> $1`, [ola.id])
    await require('plugin', true)
    assert.isFalse((await page(olas)).policies.find(({ kind }) => kind === 'plugin')?.required)
  })
})
