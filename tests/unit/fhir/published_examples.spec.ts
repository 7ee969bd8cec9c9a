import { gunzipSync } from 'node:zlib'
import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { collect, givenFile } from '#tests/unit/fhir/collect'
import { sharedData } from '#tests/support/shared_data'
import { toEntryDraft } from '#app/fhir/entry_mapping'
import { toPatientDraft } from '#app/fhir/patient_mapping'
import { toEpisodeDraft } from '#app/fhir/encounter_mapping'
import { ReferenceGraph } from '#app/fhir/reference_graph'
import { patientReferenceOf } from '#app/fhir/patient_reference'
import { exportCollection, exportNdjson } from '#app/fhir/export_bundle'

const FOLDERS = [
  { name: 'synthea-r4', least: 600 },
  { name: 'fhir-r4-examples', least: 130 },
  { name: 'au-core', least: 60 },
].map((folder) => ({ ...folder, ...sharedData(folder.name) }))

for (const { name, path, least, absent, notice } of FOLDERS) {
  test.group(`Published records: ${name}`, () => {
    test('every resource is read and mapped, none is refused', async ({ assert }) => {
      const { resources, refusals } = await collect(path)
      assert.isAbove(resources.length, least)
      assert.isEmpty(refusals)

      for (const read of resources) {
        const { resource, file } = read
        assert.isTrue(toEntryDraft(resource).ok, file)
        assert.isTrue(resource.resourceType !== 'Patient' || toPatientDraft(read).ok, file)
        assert.isTrue(resource.resourceType !== 'Encounter' || toEpisodeDraft(resource).ok, file)
      }
    }).skip(absent, notice)

    test('every resource goes out as it came, both ways', async ({ assert, cleanup }) => {
      const { resources } = await collect(path)
      const sources = resources.map(({ source }) => source)
      for (const { file, source } of resources) {
        assert.isTrue((await fileText(file)).includes(source), file)
      }

      const collection = await text(exportCollection(resources, '2026-11-21T12:00:00Z'))
      const again = await collect(await givenFile('out.json', collection, cleanup))
      assert.deepEqual(
        again.resources.map(({ source }) => source),
        sources
      )

      const lines = await text(exportNdjson(resources))
      const byLine = await collect(await givenFile('out.ndjson', lines, cleanup))
      assert.deepEqual(byLine.resources.map(tokens), resources.map(tokens))
    }).skip(absent, notice)

    test('names are what the file says, byte by byte', async ({ assert }) => {
      const { resources } = await collect(path)
      for (const read of resources.filter(({ resource }) => resource.resourceType === 'Patient')) {
        const draft = toPatientDraft(read)
        const written: unknown[] = JSON.parse(read.source).name ?? []
        assert.isTrue(draft.ok)
        assert.equal(draft.ok && draft.value.names.length, written.length)
        assert.containSubset(draft.ok ? draft.value.names : [], written)
      }
    }).skip(absent, notice)
  })
}

test.group('Published records: references', () => {
  const { path, absent, notice } = sharedData('synthea-r4')

  test('everything in a Bundle about the patient leads to the patient', async ({ assert }) => {
    const { resources } = await collect(`${path}/bundle-1.json`)
    const graph = new ReferenceGraph<string>(async () => null)
    for (const read of resources.filter(({ resource }) => resource.resourceType === 'Patient')) {
      const draft = toPatientDraft(read)
      if (draft.ok) graph.add({ ...draft.value, fullUrl: read.fullUrl }, draft.value.logicalId)
    }

    const about = resources.flatMap(({ resource }) => patientReferenceOf(resource) ?? [])
    assert.isAbove(about.length, 60)
    for (const reference of about) {
      assert.equal(await graph.resolve(reference), 'd78af07c-9cb9-4f31-9b11-c45a28f2eec8')
    }
  }).skip(absent, notice)
})

const texts = new Map<string, string>()

async function fileText(file: string): Promise<string> {
  const known = texts.get(file)
  if (known !== undefined) return known

  const bytes = await readFile(file)
  const decoded = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  texts.set(file, decoded)
  return decoded
}

async function text(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = []
  for await (const piece of pieces) all.push(piece)
  return all.join('')
}

/** The tokens of a JSON text as they are written, so that 1.0 differs from 1. */
function tokens({ source }: { source: string }): string {
  return (source.match(/"(?:[^"\\]|\\.)*"|[^\s"]+?(?=[\s"]|$)/g) ?? []).join('')
}
