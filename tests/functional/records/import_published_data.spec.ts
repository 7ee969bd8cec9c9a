import { test } from '@japa/runner'
import { toPatientDraft } from '#app/fhir/patient_mapping'
import { readResources, type ReadResource } from '#app/fhir/read_resources'
import { setUpClinics } from '#tests/support/clinic'
import { sharedData } from '#tests/support/shared_data'
import {
  countsOf,
  exportedSources,
  found,
  imported,
  patientsOf,
} from '#tests/functional/records/given_import'

const folders = [
  { name: 'synthea-r4', patients: 400 },
  { name: 'fhir-r4-examples', patients: 11 },
  { name: 'au-core', patients: 45 },
].map((folder) => ({ ...folder, ...sharedData(folder.name) }))

for (const { name, patients, path, absent, notice } of folders) {
  test.group(`Records | import of published data: ${name}`, (group) => {
    const { nordlys: clinic } = setUpClinics(group)

    test('everything comes in, and a second run changes nothing', async ({ assert }) => {
      const first = await imported(clinic, path)
      const after = await countsOf(clinic)
      const second = await imported(clinic, path)

      assert.isEmpty(first.rejected)
      assert.equal(first.patients.created, patients)
      assert.equal(first.episodes, patients)
      assert.deepEqual(second.patients, { created: 0, changed: 0, unchanged: patients })
      assert.deepEqual(second.kept, {})
      assert.deepEqual(await countsOf(clinic), after)
    })
      .skip(absent, notice)
      .timeout(60_000)

    test('names are stored and found as they were written', async ({ assert }) => {
      const stored = await patientsOf(clinic)
      const drafts = (await firstStates(path)).flatMap((read) => {
        const draft = toPatientDraft(read)
        return draft.ok ? [draft.value] : []
      })
      assert.lengthOf(stored, drafts.length)

      for (const { names, displayName } of drafts) {
        const same = stored.filter(
          ({ demographics }) => JSON.stringify(demographics.names) === JSON.stringify(names)
        )
        assert.isNotEmpty(same, displayName ?? 'a patient without a name')
        assert.isTrue(same.every(({ summary }) => summary.name === (displayName ?? '')))
        for (const word of names.flatMap(({ family, given }) => [family ?? '', ...given])) {
          if (!/\p{L}/u.test(word)) continue
          assert.includeMembers(
            await found(clinic, `${word} `),
            same.map(({ id }) => id),
            word
          )
        }
      }
    })
      .skip(absent, notice)
      .timeout(60_000)

    test('every source goes out as it came, byte by byte', async ({ assert }) => {
      const exported = new Set(await exportedSources(clinic))
      const given = await firstStates(path, () => true)

      assert.equal(exported.size, given.length)
      for (const { source, file } of given) assert.isTrue(exported.has(source), file)
    })
      .skip(absent, notice)
      .timeout(60_000)
  })
}

/** The resources of an input, each in the state that counts: the first. */
async function firstStates(
  path: string,
  takes: (type: string) => boolean = (type) => type === 'Patient'
): Promise<ReadResource[]> {
  const states = new Map<string, ReadResource>()
  for await (const read of readResources(path)) {
    if ('reason' in read || !takes(read.resource.resourceType)) continue
    const name = `${read.resource.resourceType}/${read.resource.id ?? read.fullUrl}`
    if (!states.has(name)) states.set(name, read)
  }
  return [...states.values()]
}
