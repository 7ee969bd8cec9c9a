import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readResources, type ReadResource } from '#app/fhir/read_resources'
import { type ImportLimits } from '#app/fhir/import_limits'

/** Everything that is read below a path: the resources, and the refusals as `index reason`. */
export async function collect(path: string, limits?: ImportLimits) {
  const resources: ReadResource[] = []
  const refusals: string[] = []
  for await (const outcome of readResources(path, limits)) {
    if ('reason' in outcome) {
      refusals.push(`${outcome.index} ${outcome.reason}`)
    } else {
      resources.push(outcome)
    }
  }
  return { resources, refusals }
}

/** Writes one file into a fresh folder and removes the folder after the test. */
export async function givenFile(
  name: string,
  content: string | Buffer,
  cleanup: (callback: () => Promise<void>) => void
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fhir-'))
  cleanup(() => rm(folder, { recursive: true }))
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

/** A resource as it would come out of a file. */
export function givenRead(source: string) {
  return { resource: JSON.parse(source), source }
}
