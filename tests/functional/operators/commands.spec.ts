import { readdir, readFile } from 'node:fs/promises'
import ace from '@adonisjs/core/services/ace'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import StaffList from '#app/commands/staff_list'
import UnitCreate from '#app/commands/unit_create'
import { commandReach } from '#app/operators/command_declarations'
import { refusedCommand } from '#app/operators/command_gate'
import { statement } from '#app/tenants/plane_database'
import { controlPlane } from '#app/tenants/control_plane'
import { runAce } from '#tests/support/child_process'
import { codeOf, setUpClinics, type Clinic } from '#tests/support/clinic'
import { givenOperator, wordsOf } from '#tests/support/operator'
import type { AuditLogProps } from '#resources/inertia/contract'

const selectUnits = statement('test.select_unit', 'select name from units where name = $1')
const selectActs = statement(
  'test.select_acts',
  `select actor_kind, actor_id, details from audit_events where action = $1 order by at`
)
const selectInstallationActs = statement(
  'test.select_installation_acts',
  `select details from installation_events
   where action = 'operator.command_run' and actor_id = $1 order by at`
)
const suspend = statement(
  'test.suspend_operator',
  `update operators set state = 'suspended' where id = $1`
)

const who = ['operator', 'code', 'reason']

async function make(name: string, ...words: string[]) {
  const command = await ace.create(UnitCreate, [name, '--tenant=nordlys', ...words])
  await command.exec()
  return command.exitCode ?? 0
}

async function isMade(clinic: Clinic, name: string): Promise<boolean> {
  const rows = await (await clinic.tenant()).database.query(selectUnits, [name])
  return rows.length > 0
}

test.group('Operators | commands that touch a tenant', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => ace.boot())

  test('every command says what it touches; a new one without a line fails here', ({ assert }) => {
    const names = ace.getCommands().map(({ commandName }) => commandName)
    assert.isAbove(names.length, 40)
    assert.deepEqual(
      names.filter((name) => !commandReach[name]),
      []
    )
    const forgotten = Object.keys(commandReach).filter((name) => !names.includes(name))
    assert.deepEqual(forgotten, ['help'])
  })

  test('every command that touches a tenant asks who, with a code, and why', ({ assert }) => {
    for (const { commandName, flags } of ace.getCommands()) {
      const asks = who.every((flag) => flags.some(({ name }) => name === flag))
      assert.equal(asks, commandReach[commandName] === 'tenant', commandName)
    }
  })

  test('a command that opens a tenant is declared so, or as what a machine runs', async ({
    assert,
  }) => {
    const folder = app.makePath('app/commands')
    for (const file of await readdir(folder)) {
      const source = await readFile(`${folder}/${file}`, 'utf8')
      const [, name = ''] = /commandName = '([^']+)'/.exec(source) ?? []
      if (!/tenant_directory|tenant_scope|OperatorCommand/.test(source)) continue
      assert.include(['tenant', 'machine', 'installation'], commandReach[name] ?? '', name)
      if (commandReach[name] === 'installation') assert.equal(name, 'tenant:list')
    }
  })

  test('production has no raw shell and nothing undeclared; the program shows none of databases', ({
    assert,
    cleanup,
  }) => {
    const mode = process.env.VARDE_MODE
    cleanup(() => void (process.env.VARDE_MODE = mode))
    process.env.VARDE_MODE = 'production'
    for (const name of ['repl', 'tinker', 'db:wipe', 'constructor', 'migration:rollback']) {
      assert.isString(refusedCommand([name]), name)
      assert.isString(refusedCommand(['--ansi', name, '--json']), name)
    }
    for (const name of ['doctor', 'staff:list', 'build']) assert.isNull(refusedCommand([name]))
    assert.isNull(refusedCommand([]))
    const raw = ace
      .getCommands()
      .filter(({ commandName }) => /^(db|migration|schema):/.test(commandName))
    assert.deepEqual(raw, [])
  })

  test('the shell of the framework ends at once in production', async ({ assert, cleanup }) => {
    const mode = process.env.VARDE_MODE
    cleanup(() => void (process.env.VARDE_MODE = mode))
    process.env.VARDE_MODE = 'production'
    const { code, stderr } = await runAce('repl')
    assert.equal(code, 1)
    assert.include(stderr, 'not available in production')
  })

  test('without operator, code or reason nothing happens', async ({ assert }) => {
    const operator = await givenOperator()
    const words = wordsOf(operator)
    for (const flag of who) {
      const at = words.indexOf(`--${flag}`)
      const name = `Uten ${flag}`
      assert.equal(await make(name, ...words.toSpliced(at, 2)), 1)
      assert.isFalse(await isMade(nordlys, name))
    }
  })

  test('a wrong code, another’s code, a used code and a suspended operator are refused', async ({
    assert,
  }) => {
    const [ola, siri] = [await givenOperator(), await givenOperator('Siri Driftsen')]
    const as = (code: string) => ['--operator', ola.signInName, '--reason', 'Sak 1', '--code', code]
    assert.equal(await make('Gjettet', ...as('000000')), 1)
    assert.equal(await make('Lånt', ...as(codeOf(siri))), 1)
    const code = codeOf(ola)
    assert.equal(await make('Riktig', ...as(code)), 0)
    assert.equal(await make('Brukt', ...as(code)), 1)

    const { scope } = await controlPlane()
    await scope.database.query(suspend, [siri.id])
    assert.equal(await make('Sperret', ...wordsOf(siri)), 1)
    assert.equal(await make('Ukjent', ...wordsOf({ ...ola, signInName: 'ingen.her' })), 1)
    const made = ['Gjettet', 'Lånt', 'Riktig', 'Brukt', 'Sperret', 'Ukjent']
    const results = await Promise.all(made.map((name) => isMade(nordlys, name)))
    assert.deepEqual(results, [false, false, true, false, false, false])
  })

  test('guessing codes is slowed down as at sign-in', async ({ assert }) => {
    const operator = await givenOperator()
    const words = ['--operator', operator.signInName, '--reason', 'Sak 1', '--code']
    for (let tried = 0; tried < 6; tried += 1) await make('Gjettet', ...words, '111111')
    assert.equal(await make('Gjettet', ...words, codeOf(operator)), 1)
    assert.isFalse(await isMade(nordlys, 'Gjettet'))
  })

  test('the tenant’s log says who, which command and why; so does the installation’s, without the reason', async ({
    assert,
  }) => {
    const operator = await givenOperator('Ola Driftsen')
    const command = await ace.create(StaffList, [
      ...['--tenant=nordlys', '--json'],
      ...wordsOf(operator, 'Sak 4712, Solveig klarer ikke å logge inn'),
    ])
    await command.exec()
    const { database } = await nordlys.tenant()
    const rows = await database.query<{ actor_id: string; details: object }>(selectActs, [
      'operator.command_run',
    ])
    assert.containsSubset(rows.at(-1) ?? {}, {
      actor_kind: 'operator',
      actor_id: operator.id,
      details: { command: 'staff:list' },
    })
    assert.notInclude(JSON.stringify(rows), 'Solveig')

    const { scope } = await controlPlane()
    const installed = await scope.database.query(selectInstallationActs, [operator.id])
    assert.containsSubset(installed, [{ details: { command: 'staff:list', tenant: 'nordlys' } }])
    assert.notInclude(JSON.stringify(installed), 'Solveig')

    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const { props } = (await officer.get('/audit')).page<AuditLogProps>()
    const line = props.lines.find(({ action }) => action === 'operator.command_run')
    assert.containsSubset(line ?? {}, {
      actorName: 'Ola Driftsen',
      actorRole: 'operator',
      details: { command: 'staff:list', why: 'Sak 4712, Solveig klarer ikke å logge inn' },
    })
  })

  test('what the command changes bears the operator’s name and the same act', async ({
    assert,
  }) => {
    const operator = await givenOperator()
    await make('Ny enhet', ...wordsOf(operator))
    const { database } = await nordlys.tenant()
    type Row = { actor_id: string; details: { act: string } }
    const runs = await database.query<Row>(selectActs, ['operator.command_run'])
    const made = await database.query<Row>(selectActs, ['unit.created'])
    const own = made.find((row) => row.actor_id === operator.id)
    assert.isDefined(own)
    assert.isTrue(runs.some(({ details }) => details.act === own?.details.act))
  })
})
