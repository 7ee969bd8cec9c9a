import { test } from '@japa/runner'
import { allFindings, productionRefusals } from '#app/monitoring/findings/all_findings'
import type {
  InstallationFacts,
  PlaneDatabaseDetails,
  PlaneFacts,
  ProcessFacts,
} from '#app/monitoring/installation_facts'

const soundDatabase: PlaneDatabaseDetails = {
  isSuperuser: false,
  isEmbedded: false,
  isEncrypted: true,
  connectionsMax: 100,
  clockSkewMs: 3,
  writesDurably: true,
  openDatabases: [],
}

const soundProcess: ProcessFacts = {
  nodeVersion: 'v24.21.0',
  mode: 'production',
  host: '127.0.0.1',
  trustedProxies: [],
  egressMap: '',
  redisUrl: undefined,
  tlsRejectUnauthorized: undefined,
  installedFor: 'production',
  hasDemoKeys: false,
  hasDemoPassphraseFile: false,
  folderModes: [{ path: '/srv/varde', mode: 0o700 }],
  connectionsMaxPerPlane: 3,
}

function plane(name: string, details: Partial<PlaneDatabaseDetails> = {}): PlaneFacts {
  const database = { ...soundDatabase, ...details }
  return { plane: name, server: 'db1.hospital.example:5432', reachable: true, details: database }
}

function facts(
  process: Partial<ProcessFacts> = {},
  planes: PlaneFacts[] = [plane('control'), plane('nordlys')]
): InstallationFacts {
  return { process: { ...soundProcess, ...process }, planes }
}

function wrong(installation: InstallationFacts): string[] {
  return allFindings(installation).flatMap(({ name, ok }) => (ok ? [] : [name]))
}

test.group('Monitoring | what keeps production from starting', () => {
  test('a sound installation starts', ({ assert }) => {
    assert.deepEqual(productionRefusals(facts()), [])
    assert.deepEqual(wrong(facts()), [])
  })

  test('it does not start {title}')
    .with([
      { title: 'with keys of a demo', name: 'keys.demo', bad: facts({ hasDemoKeys: true }) },
      {
        title: "with a demo's passphrase beside the keys",
        name: 'keys.demo',
        bad: facts({ hasDemoPassphraseFile: true }),
      },
      {
        title: 'from the storage of a demo',
        name: 'installation.purpose',
        bad: facts({ installedFor: 'demo' }),
      },
      {
        title: 'with an egress map',
        name: 'network.egress_map',
        bad: facts({ egressMap: 'api.whereby.dev=http://127.0.0.1:4101' }),
      },
      {
        title: 'on a network address without TLS before it',
        name: 'network.tls',
        bad: facts({ host: '0.0.0.0' }),
      },
      {
        title: 'while certificates are not verified',
        name: 'network.certificates',
        bad: facts({ tlsRejectUnauthorized: '0' }),
      },
      { title: 'on an old Node', name: 'machine.node', bad: facts({ nodeVersion: 'v20.19.2' }) },
      {
        title: 'as a database superuser, in one tenant only',
        name: 'database.superuser',
        bad: facts({}, [plane('control'), plane('nordlys', { isSuperuser: true })]),
      },
      {
        title: 'on the embedded database',
        name: 'database.embedded',
        bad: facts({}, [plane('control', { isEmbedded: true })]),
      },
      {
        title: 'when commits may be lost',
        name: 'database.durability',
        bad: facts({}, [plane('control', { writesDurably: false })]),
      },
      {
        title: 'without a control database',
        name: 'database.control',
        bad: facts({}, [{ plane: 'control', server: 'db1:5432', reachable: false }]),
      },
    ])
    .run(({ assert }, { bad, name }) => {
      assert.deepEqual(wrong(bad), [name])
      assert.lengthOf(productionRefusals(bad), 1)
    })

  test('a certificate of its own may face the network, unless it cannot be used', ({ assert }) => {
    const open = facts({ host: '0.0.0.0' })
    const sound = { problem: null, daysLeft: 90, uncovered: [] }
    assert.deepEqual(productionRefusals({ ...open, tls: sound }), [])
    const [refusal] = productionRefusals({ ...open, tls: { ...sound, problem: 'no such file' } })
    assert.include(refusal, 'no such file')
    assert.deepEqual(wrong({ ...open, tls: { ...sound, daysLeft: 14 } }), [
      'network.certificate_end',
    ])
    const uncovered = { ...sound, uncovered: ['nordlys.example'] }
    assert.deepEqual(wrong({ ...open, tls: uncovered }), ['network.certificate_hosts'])
  })

  test('the queue of another machine is reached over TLS only', ({ assert }) => {
    const bare = facts({ redisUrl: 'redis://queue.hospital.example:6379' })
    assert.lengthOf(productionRefusals(bare), 1)
    for (const redisUrl of ['rediss://queue.hospital.example', 'redis://127.0.0.1:6379']) {
      assert.deepEqual(productionRefusals(facts({ redisUrl })), [])
    }
  })

  test('a declared proxy may face the network', ({ assert }) => {
    const behindProxy = facts({ host: '10.0.4.7', trustedProxies: ['10.0.4.2'] })
    assert.deepEqual(productionRefusals(behindProxy), [])
  })
})

test.group('Monitoring | what the doctor advises', () => {
  test('it is said, and production starts: {name}')
    .with([
      {
        name: 'machine.folders',
        bad: facts({ folderModes: [{ path: '/srv/varde', mode: 0o755 }] }),
        says: '/srv/varde',
      },
      {
        name: 'database.tenants',
        bad: facts({}, [
          plane('control'),
          { plane: 'sorlys', server: 'db2:5432', reachable: false },
        ]),
        says: 'sorlys',
      },
      {
        name: 'database.public_connect',
        bad: facts({}, [plane('control', { openDatabases: ['template1'] })]),
        says: 'template1',
      },
      {
        name: 'database.clock',
        bad: facts({}, [plane('control'), plane('nordlys', { clockSkewMs: -1_500 })]),
        says: 'nordlys',
      },
      {
        name: 'database.encryption',
        bad: facts({}, [plane('control', { isEncrypted: false })]),
        says: 'control',
      },
      {
        name: 'database.connections.db1.hospital.example:5432',
        bad: facts({ connectionsMaxPerPlane: 20 }),
        says: 'max_connections to 120',
      },
    ])
    .run(({ assert }, { name, bad, says }) => {
      const found = allFindings(bad).filter(({ ok }) => !ok)
      assert.deepEqual(
        found.map((finding) => finding.name),
        [name]
      )
      assert.include(found[0]?.sentence, says)
      assert.deepEqual(productionRefusals(bad), [])
    })

  test('nothing good is said of databases that did not answer', ({ assert }) => {
    const silent = facts({}, [{ plane: 'control', server: 'db1:5432', reachable: false }])
    const names = allFindings(silent).map(({ name }) => name)
    assert.deepEqual(
      names.filter((name) => name.startsWith('database.')),
      ['database.control']
    )
  })

  test('a database on this machine needs no TLS', ({ assert }) => {
    const local = { ...plane('control', { isEncrypted: false }), server: '127.0.0.1:5432' }
    assert.deepEqual(wrong(facts({}, [local])), [])
  })
})
