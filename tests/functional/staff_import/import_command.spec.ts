import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { columns } from '#tests/functional/staff_import/file_room'
import { runAce } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'
import { givenOperator, operatorWords, wordsOf } from '#tests/support/operator'
import { asSuperuser } from '#tests/support/superuser'

type Report = {
  ok: boolean
  error?: string
  hash: string
  applied: boolean
  counts: Record<string, number>
  problems: { line: number; code: string; value: string }[]
}

test.group('Staff files | the command', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.timeout(60_000)
  let folder = ''
  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'staff-'))
    return () => rm(folder, { recursive: true })
  })

  const number = () => randomUUID().slice(0, 8)
  const sql = (text: string, values: unknown[] = []) =>
    asSuperuser(nordlys, (client) => client.query<Record<string, unknown>>(text, values))
  const people = async () => Number((await sql('select count(*) from staff')).rows[0]!.count)

  async function given(lines: readonly string[]): Promise<string> {
    const path = join(folder, `${number()}.csv`)
    await writeFile(path, [columns, ...lines].join('\n'))
    return path
  }

  async function run(path: string, ...more: string[]) {
    const words = ['staff:import', path, '--tenant', 'nordlys', '--json', ...more]
    const { code, stdout } = await runAce(...words, ...(await operatorWords()))
    return { code, ...(JSON.parse(stdout) as Report) }
  }

  test('it says what would change and changes nothing; with --apply it does exactly that', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const n = number()
    const path = await given([
      `${n};Nina Nygård;nina.${n};clinician;${unit.name};;`,
      `x${n};Feil Rolle;feil.${n};konge;;;`,
    ])
    const before = await people()
    const seen = await run(path)
    assert.deepInclude(seen, { code: 0, ok: true, applied: false })
    assert.deepInclude(seen.counts, { newPeople: 1, problems: 1 })
    assert.deepEqual(seen.problems, [{ line: 3, code: 'role', value: 'konge' }])
    assert.equal(await people(), before)

    const refused = await run(path, '--apply', '--expect', 'f'.repeat(64))
    assert.deepInclude(refused, { code: 1, ok: false })
    assert.match(refused.error!, /changed/i)
    assert.equal(await people(), before)

    const done = await run(path, '--apply', '--expect', seen.hash)
    assert.deepInclude(done, { code: 0, ok: true, applied: true, hash: seen.hash })
    assert.equal(await people(), before + 1)
    const { rows } = await sql(
      `select r.role, r.reason, r.recorded_by from assignment_records r
       join assignments a on a.id = r.assignment_id where a.unit_id = $1`,
      [unit.id]
    )
    assert.deepEqual(rows, [{ role: 'clinician', reason: 'import', recorded_by: null }])
  })

  test('a complete file ends what it does not name, and is not carried out with a line in doubt', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const [stays, leaves] = [number(), number()]
    const line = (n: string) => `${n};Kari Ansatt;kari.${n};clinician;${unit.name};;`
    await run(await given([line(stays), line(leaves)]), '--apply')
    const standing = async () => {
      const { rows } = await sql(
        `select count(*)::int as count from assignments where unit_id = $1
           and (valid_until is null or valid_until > now())`,
        [unit.id]
      )
      return rows[0]!.count
    }
    assert.equal(await standing(), 2)

    const doubtful = await given([line(stays), `y${stays};Uten Rolle;uten.${stays};;;;`])
    const refused = await run(doubtful, '--complete', '--apply')
    assert.deepInclude(refused, { code: 1, ok: false })
    assert.equal(await standing(), 2)

    const done = await run(await given([line(stays)]), '--complete', '--apply')
    assert.deepInclude(done, { code: 0, applied: true })
    assert.isAtLeast(done.counts.ended!, 1)
    assert.equal(await standing(), 1)
  })

  test('units that are missing are made when it is told to', async ({ assert }) => {
    const n = number()
    const path = await given([`${n};Nina Nygård;nina.${n};clinician;Ny post ${n};;`])
    assert.equal((await run(path)).counts.problems, 1)
    const done = await run(path, '--make-units', '--apply')
    assert.deepInclude(done.counts, { newUnits: 1, newPeople: 1 })
  })

  test('the log of the care provider says which operator did it and why', async ({ assert }) => {
    const operator = await givenOperator()
    const n = number()
    const path = await given([`${n};Nina Nygård;nina.${n};privacy officer;;;`])
    const words = ['staff:import', path, '--tenant', 'nordlys', '--apply', '--json']
    const { code, stdout } = await runAce(...words, ...wordsOf(operator, 'Ukens fil'))
    assert.equal(code, 0, stdout)
    const { rows } = await sql(
      `select action, actor_kind, outcome from audit_events where actor_id = $1 order by at, id`,
      [operator.id]
    )
    const actions = rows.map(({ action }) => action)
    assert.includeMembers(actions, ['staff.imported', 'staff.invited'])
    assert.isTrue(rows.every(({ actor_kind: kind }) => kind === 'operator'))
  })

  test('without an operator, a file or a tenant it does nothing and says so', async ({
    assert,
  }) => {
    const path = await given([`1;Nina Nygård;nina.${number()};privacy officer;;;`])
    const before = await people()
    const nobody = await runAce('staff:import', path, '--tenant', 'nordlys', '--apply', '--json')
    assert.equal(nobody.code, 1)
    assert.match((JSON.parse(nobody.stdout) as Report).error!, /--operator/)
    assert.deepInclude(await run(join(folder, 'none.csv'), '--apply'), { code: 1, ok: false })
    const elsewhere = ['staff:import', path, '--tenant', 'vestlys', '--apply', '--json']
    assert.equal((await runAce(...elsewhere, ...(await operatorWords()))).code, 1)
    assert.equal(await people(), before)
    const { rows } = await asSuperuser(sorlys, (client) =>
      client.query('select id from staff_imports')
    )
    assert.isEmpty(rows)
  })
})
