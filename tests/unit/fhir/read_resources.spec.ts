import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import { dirname } from 'node:path'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { collect, givenFile } from '#tests/unit/fhir/collect'

const PATIENT = '{ "resourceType" : "Patient", "id":"a1",  "x": [1.0, 0.010251436712759658, 1e+2] }'

const limits = { documentBytes: 1000, lineBytes: 100, files: 2 }

test.group('Reading FHIR files', () => {
  test('a resource keeps its exact text, alone and inside a Bundle', async ({
    assert,
    cleanup,
  }) => {
    const other = '{"resourceType":"Basic","note":"a \\"}] \\\\"}'
    const bundle = `{"entry": [ {"resource": {"resourceType":"Basic"}, "fullUrl":"urn:uuid:1",
      "r\\u0065source" :${PATIENT}}, {"resource":${other}} ], "type":"collection","resourceType":"Bundle"}`

    const single = await collect(await givenFile('one.json', ` ${PATIENT}\n`, cleanup))
    const inside = await collect(await givenFile('many.json', bundle, cleanup))

    assert.deepEqual(
      single.resources.map(({ source }) => source),
      [PATIENT]
    )
    assert.deepEqual(
      inside.resources.map(({ source, index, fullUrl }) => ({ source, index, fullUrl })),
      [
        { source: PATIENT, index: 0, fullUrl: 'urn:uuid:1' },
        { source: other, index: 1, fullUrl: undefined },
      ]
    )
  })

  test('lines are read one by one, and a bad line does not stop the rest', async ({
    assert,
    cleanup,
  }) => {
    const lines = [PATIENT, '', '{"resourceType":"Pat', '[]', '{"id":"1"}', `\r`, PATIENT]
    const plain = await givenFile('a.ndjson', lines.join('\n'), cleanup)
    const packed = await givenFile('a.ndjson.gz', gzipSync(lines.join('\r\n')), cleanup)

    for (const file of [plain, packed]) {
      const { resources, refusals } = await collect(file)
      assert.deepEqual(
        resources.map(({ index, source }) => [index, source.trim()]),
        [
          [0, PATIENT],
          [6, PATIENT],
        ]
      )
      assert.deepEqual(
        refusals.map((refusal) => Number(refusal.split(' ')[0])),
        [2, 3, 4]
      )
    }
  })

  test('a bad entry of a Bundle is named by its place')
    .with([
      ['{"resource":null}', 'The resource is not an object.'],
      ['{"resource":"x"}', 'The resource is not an object.'],
      ['{"request":{"method":"DELETE"}}', 'The entry has no resource.'],
      ['7', 'The entry is not an object.'],
      ['{"resource":{"id":"1"}}', 'The resource has no resourceType.'],
      ['{"resource":{"resourceType":"Kari"}}', 'The resourceType is not one of FHIR R4.'],
      ['{"resource":{"resourceType":"Patient","id":"a b"}}', 'The id is not a FHIR id'],
    ] as const)
    .run(async ({ assert, cleanup }, [entry, reason]) => {
      const bundle = `{"resourceType":"Bundle","entry":[{"resource":${PATIENT}},${entry}]}`
      const { resources, refusals } = await collect(await givenFile('b.json', bundle, cleanup))
      assert.lengthOf(resources, 1)
      assert.lengthOf(refusals, 1)
      assert.isTrue(refusals[0]?.startsWith(`1 ${reason}`), refusals[0])
    })

  test('a file that is no FHIR gets one sentence without a word of its content')
    .with([
      ['a.json', '{"resourceType":"Patient","name":"Kari'],
      ['a.json', ''],
      ['a.json', 'Kari'],
      ['a.json', Buffer.from([0x22, 0xff, 0x22])],
      ['a.json.gz', Buffer.from('Kari is not compressed')],
      ['a.json.gz', gzipSync(PATIENT).subarray(0, 40)],
      ['a.json', '{"resourceType":"Bundle","entry":{"Kari":1}}'],
      ['a.xml', '<Patient>Kari</Patient>'],
    ] as const)
    .run(async ({ assert, cleanup }, [name, content]) => {
      const { resources, refusals } = await collect(await givenFile(name, content, cleanup))
      assert.lengthOf(resources, 0)
      assert.lengthOf(refusals, 1)
      assert.match(refusals[0] ?? '', /^0 The .*\.$/)
      assert.notInclude(refusals[0], 'Kari')
    })

  test('too long a line and too large a document are refused, and reading goes on', async ({
    assert,
    cleanup,
  }) => {
    const long = `{"resourceType":"Basic","id":"${'x'.repeat(200)}"}`
    const lines = await givenFile('a.ndjson', [long, PATIENT, long].join('\n'), cleanup)
    const document = await givenFile(
      'a.json.gz',
      gzipSync(`${PATIENT}${' '.repeat(2000)}`),
      cleanup
    )

    const fromLines = await collect(lines, limits)
    assert.lengthOf(fromLines.resources, 1)
    assert.lengthOf(fromLines.refusals, 2)
    assert.match((await collect(document, limits)).refusals.join(), /larger than 1000 bytes/)
  })

  test('a folder is read in the order of its paths, without links and other files', async ({
    assert,
    cleanup,
  }) => {
    const folder = dirname(await givenFile('b.json', PATIENT, cleanup))
    await mkdir(`${folder}/a`)
    await writeFile(`${folder}/a/z.ndjson`, PATIENT)
    await writeFile(`${folder}/LICENSE`, 'x')
    await symlink(folder, `${folder}/a/circle`)

    const { resources, refusals } = await collect(folder)
    assert.deepEqual(
      resources.map(({ file }) => file.slice(folder.length)),
      ['/a/z.ndjson', '/b.json']
    )
    assert.isEmpty(refusals)
  })

  test('a path that is not there, an empty folder and too many files get a sentence', async ({
    assert,
    cleanup,
  }) => {
    const folder = dirname(await givenFile('x.txt', '', cleanup))
    assert.match((await collect(`${folder}/none`)).refusals.join(), /no file or folder/)
    assert.match((await collect(folder)).refusals.join(), /holds no \.json/)

    for (const name of ['1.json', '2.json', '3.json']) {
      await writeFile(`${folder}/${name}`, PATIENT)
    }
    const { resources, refusals } = await collect(folder, limits)
    assert.lengthOf(resources, 2)
    assert.match(refusals.join(), /more than 2 files/)
  })

  test('a mark for the byte order at the beginning is no part of the text', async ({
    assert,
    cleanup,
  }) => {
    const { resources } = await collect(await givenFile('a.json', `\ufeff${PATIENT}`, cleanup))
    assert.equal(resources[0]?.source, PATIENT)
  })
})
