import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { exportLog } from '#app/audit/export/export_log'
import { audit } from '#app/audit/audit_log'
import { genesisHash } from '#app/audit/chain'
import { statement } from '#app/tenants/plane_database'
import { givenSealedLog, seal, signHead } from '#tests/functional/audit/log_fixture'
import { runAce } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'
import { operatorWords } from '#tests/support/operator'

const hasPython = spawnSync('python3', ['--version']).status === 0
const noPython = 'python3 is not there, so the independent verifier is not run'

type Row = Record<string, string | number>
type Name = 'events' | 'chain' | 'heads'

/** A copy of an export that an attacker may change. */
class Package {
  constructor(readonly folder: string) {}

  rows(name: Name): Row[] {
    const text = readFileSync(join(this.folder, `${name}.ndjson`), 'utf8')
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row)
  }

  write(name: Name, rows: readonly Row[]): void {
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    writeFileSync(join(this.folder, `${name}.ndjson`), text)
  }

  change(name: Name, change: (rows: Row[]) => Row[]): void {
    this.write(name, change(this.rows(name)))
  }

  /** What the verifier says, and how it ends. */
  verify(...more: string[]): { code: number | null; said: string[] } {
    const { status, stdout, stderr } = spawnSync(
      'python3',
      [join(this.folder, 'verify.py'), this.folder, ...more],
      { encoding: 'utf8' }
    )
    return { code: status, said: `${stdout}${stderr}`.trim().split('\n') }
  }
}

test.group('Audit | an exported log', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.timeout(60_000)
  const root = mkdtempSync(join(tmpdir(), 'varde-export-'))
  const original = join(root, 'original')
  let copies = 0

  group.setup(async () => {
    await nordlys.inside(() =>
      audit.recordReads({ action: 'patient.opened', patientId: crypto.randomUUID() })
    )
    await givenSealedLog(nordlys, 6)
    await givenSealedLog(nordlys, 6)
    await exportLog(await nordlys.tenant(), original, true)
  })
  group.teardown(() => rmSync(root, { recursive: true, force: true }))

  function copy(): Package {
    copies += 1
    const folder = join(root, `copy-${copies}`)
    cpSync(original, folder, { recursive: true })
    return new Package(folder)
  }

  test('verifies offline with the public key alone', async ({ assert }) => {
    const { code, said } = copy().verify()
    assert.deepEqual(said, ['13 events, 2 heads, 0 after the last head, 0 harms'])
    assert.equal(code, 0)
  }).skip(!hasPython, noPython)

  test('names row and kind of {kind}')
    .with([
      {
        kind: 'an edited event',
        attack: (log: Package) =>
          log.change('events', (rows) =>
            rows.map((row) =>
              row.sequence === '3'
                ? { ...row, canonical: String(row.canonical).replace('success', 'denied') }
                : row
            )
          ),
        harms: ['altered at 3'],
      },
      {
        kind: 'a deleted event',
        attack: (log: Package) =>
          log.change('events', (rows) => rows.filter(({ sequence }) => sequence !== '3')),
        harms: ['missing at 3'],
      },
      {
        kind: 'an event deleted with its place',
        attack: (log: Package) => {
          for (const name of ['events', 'chain'] as const) {
            log.change(name, (rows) => rows.filter(({ sequence }) => sequence !== '3'))
          }
        },
        harms: ['missing at 3'],
      },
      {
        kind: 'an inserted event',
        attack: (log: Package) =>
          log.change('events', (rows) => [
            ...rows,
            {
              ...rows[0]!,
              sequence: '99',
              canonical: String(rows[0]!.canonical).replace(/[0-9a-f]{8}-/, '00000000-'),
            },
          ]),
        harms: ['withheld at 99'],
      },
      {
        kind: 'two events that changed places',
        attack: (log: Package) =>
          log.change('events', (rows) => rows.with(3, rows[4]!).with(4, rows[3]!)),
        harms: ['reordered at 4'],
      },
      {
        kind: 'a duplicated event',
        attack: (log: Package) => log.change('events', (rows) => [...rows, rows[2]!]),
        harms: ['duplicated at 3'],
      },
      {
        kind: 'a cut tail',
        attack: (log: Package) => {
          log.change('events', (rows) => rows.slice(0, 9))
          log.change('chain', (rows) => rows.slice(0, 9))
        },
        harms: ['truncated at 10'],
      },
      {
        kind: 'a chain written anew',
        attack: (log: Package) => rechain(log),
        harms: ['forked at 7', 'forked at 13'],
      },
      {
        kind: 'a head that was signed by nobody of us',
        attack: (log: Package) =>
          log.change('heads', (rows) => rows.with(1, { ...rows[1]!, hash: '00'.repeat(32) })),
        harms: ['bad_signature at 13'],
      },
    ])
    .run(({ assert }, { attack, harms }) => {
      const log = copy()
      attack(log)
      const { code, said } = log.verify()
      assert.deepEqual(said.slice(0, -1), harms)
      assert.equal(code, 1)
    })
    .skip(!hasPython, noPython)

  test('a cut that took the last head along shows against a head known from elsewhere', async ({
    assert,
  }) => {
    const log = copy()
    const { sequence, hash } = log.rows('heads')[1]!
    for (const name of ['events', 'chain'] as const) log.change(name, (rows) => rows.slice(0, 7))
    log.change('heads', (rows) => rows.slice(0, 1))
    assert.equal(log.verify().code, 0)
    const { code, said } = log.verify('--head', `${sequence}:${hash}`)
    assert.equal(code, 1)
    assert.equal(said[0], 'truncated at 8')
  }).skip(!hasPython, noPython)

  test("openssl confirms that the key is the installation's", async ({ assert }) => {
    const { folder } = copy()
    const file = (name: string) => join(folder, name)
    const said = execFileSync(
      'openssl',
      [
        'cms',
        '-verify',
        '-CAfile',
        file('ca.crt'),
        '-in',
        file('audit_signing.cms'),
        '-inform',
        'PEM',
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
    )
    const pem = readFileSync(file('audit_signing.pub'), 'utf8')
    const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
    assert.include(said, createHash('sha256').update(der).digest('hex'))
  })

  test('every event is a FHIR AuditEvent with what the BALP profiles require', async ({
    assert,
  }) => {
    const text = readFileSync(join(original, 'audit_events.fhir.ndjson'), 'utf8')
    const resources = text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    assert.lengthOf(resources, 13)
    for (const resource of resources) {
      const { resourceType, type, action, recorded, outcome, agent, source } = resource
      assert.equal(resourceType, 'AuditEvent')
      assert.equal(type.code, 'rest')
      assert.match(action, /^[CRUDE]$/)
      assert.match(recorded, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
      assert.match(outcome, /^[048]$/)
      assert.equal(agent.filter((one: { requestor: boolean }) => one.requestor).length, 1)
      assert.exists(source.observer.identifier.value)
    }
    const read = resources.find(({ meta }) => meta)
    assert.deepEqual(read.meta.profile, [
      'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientRead',
    ])
    assert.deepEqual(
      read.agent.map(
        (agent: { type: { coding: { code: string }[] } }) => agent.type.coding[0]?.code
      ),
      ['110152', '110153', 'IRCP']
    )
    assert.containsSubset(read.entity, [
      { type: { code: '1' }, role: { code: '1' } },
      { type: { code: '2' }, role: { code: '4' } },
    ])
  })

  test('exporting is itself in the log, and never writes over a folder', async ({ assert }) => {
    const { database } = await nordlys.tenant()
    const rows = await database.query(
      statement(
        'test.select_exports',
        `select details from audit_events where action = 'audit.exported'`
      )
    )
    assert.deepEqual(rows, [{ details: { events: 13, form: 'package and FHIR' } }])
    await assert.rejects(
      async () => exportLog(await nordlys.tenant(), original, false),
      /is not empty/
    )
  })

  test('the command says what it wrote', async ({ assert }) => {
    await seal(nordlys)
    await signHead(nordlys)
    const out = join(root, 'by-command')
    const { code, stdout } = await runAce(
      'audit:export',
      '--tenant',
      'nordlys',
      '--out',
      out,
      '--json',
      ...(await operatorWords())
    )
    assert.equal(code, 0)
    assert.containsSubset(JSON.parse(stdout), { ok: true, folder: out, heads: 3 })
    const unknown = await runAce('audit:export', '--tenant', 'vestlys', '--out', out, '--json')
    assert.equal(unknown.code, 1)
  })
})

/** Edits an event and makes digest and every later hash fit, as somebody with the export could. */
function rechain(log: Package): void {
  const events = log.rows('events')
  events[3]!.canonical = String(events[3]!.canonical).replace('success', 'denied')
  log.write('events', events)
  let previous: Buffer = genesisHash
  log.change('chain', (rows) =>
    rows.map((row, index) => {
      const { canonical, mac } = events[index]!
      const place = Buffer.alloc(8)
      place.writeBigUInt64BE(BigInt(row.sequence!))
      const digest = createHash('sha256')
        .update(String(canonical))
        .update(Buffer.from(String(mac), 'hex'))
        .digest()
      previous = createHash('sha256').update(previous).update(place).update(digest).digest()
      return { ...row, digest: digest.toString('hex'), hash: previous.toString('hex') }
    })
  )
}
