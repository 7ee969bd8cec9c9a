import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { type DemoHospital } from '#database/demo/generate_hospital'

/** Writes a hospital as FHIR R4 NDJSON, one resource per line, for `node ace records:import`. */
export async function writeHospital(hospital: DemoHospital, file: string): Promise<void> {
  const output = createWriteStream(file, { mode: 0o600 })
  for (const resource of hospital.resources) {
    if (!output.write(`${JSON.stringify(resource)}\n`)) {
      await once(output, 'drain')
    }
  }
  output.end()
  await finished(output)
}
