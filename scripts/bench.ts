/**
 * npm run bench: how fast the main job is, beside what this machine can do at all. Measures the
 * production build over HTTP, on a PostgreSQL that writes to disk, with 100 000 patients.
 *
 * npm run bench -- --json                    an array of rows alone on standard output
 * npm run bench -- --patients 10000          a smaller hospital
 * npm run bench -- --rounds 5 --seconds 4    a longer look
 */
import { fileURLToPath } from 'node:url'
import { startInBackground } from './background_process.ts'
import { measuredDatabase } from './bench/database.ts'
import { floorRows, measureFloor } from './bench/floor.ts'
import {
  benchEnvironment,
  hospitalHost,
  prepareBigHospital,
  prepareHospital,
  type Hospital,
} from './bench/hospital.ts'
import { measureRequests } from './bench/measure_requests.ts'
import { measureRefusals, measureSignIn } from './bench/measure_sign_in.ts'
import { readOptions, type BenchOptions } from './bench/options.ts'
import { consult, oracles } from './bench/oracles.ts'
import { rateRow, tableText, type Row } from './bench/rows.ts'
import {
  loadRow,
  measureDecide,
  readScaleOptions,
  scaleSubjects,
  type ScaleOptions,
} from './bench/scale.ts'
import { signIn } from './visitor/sign_in.ts'
import { subjects } from './bench/subjects.ts'
import { buildFolder, buildWhenChanged } from './build_application.ts'
import { waitUntilReady } from './demo/wait_until_ready.ts'
import { freePortFrom } from './free_port.ts'
import { reportObstacle } from './obstacle.ts'
import { progress } from './progress.ts'
import { stopRequest } from './stop_request.ts'

const say = progress()
const stop = stopRequest()

try {
  const [first = '', ...words] = process.argv.slice(2)
  const oracle = oracles[first]
  if (oracle) await consult(oracle, words, say, stop)
  else if (first === 'scale') await measureScale(readScaleOptions(words))
  else await measureAll(readOptions(process.argv.slice(2)))
} catch (error) {
  reportObstacle(stop.aborted ? 'stopped' : error)
}

async function measureAll(options: BenchOptions): Promise<void> {
  print(
    options,
    await bench('bench', {
      prepare: (environment) => prepareHospital(options.patients, environment, say, stop),
      measure: (port, hospital, environment) => measure(port, hospital, options, environment),
    })
  )
}

async function measureScale(options: ScaleOptions): Promise<void> {
  print(
    options,
    await bench('scale', {
      prepare: (environment) => prepareBigHospital(options, environment, say, stop),
      async measure(port, hospital, environment) {
        const decisions = await measureDecide(hospital, environment, say, stop)
        const { client } = await signIn(port, hospitalHost, hospital.staff[0]!)
        const asked = scaleSubjects(client, hospital, options.patients)
        const requests = await measureRequests(port, asked, options, say)
        const { imported } = hospital
        const loaded = rateRow('loaded in bulk', 'patients/s', imported.patients / imported.seconds)
        return [...decisions, ...requests, loaded, loadRow()]
      },
    })
  )
}

function print({ json }: { json: boolean }, rows: readonly Row[]): void {
  console.log(json ? JSON.stringify(rows, null, 2) : tableText(rows))
}

type Plan = {
  prepare: (environment: Record<string, string>) => Promise<Hospital>
  measure: (port: number, hospital: Hospital, environment: Record<string, string>) => Promise<Row[]>
}

async function bench(world: 'bench' | 'scale', plan: Plan): Promise<Row[]> {
  await buildWhenChanged(say, stop)
  const database = await measuredDatabase('bench', say)
  try {
    const port = await freePortFrom(3_900)
    const environment = benchEnvironment(database.url, port, world)
    const hospital = await plan.prepare(environment)
    const program = {
      name: 'bench server',
      args: [fileURLToPath(import.meta.resolve('./bench/server.ts'))],
    }
    const server = startInBackground({ ...program, directory: buildFolder, environment })
    stop.addEventListener('abort', () => void server.stop())
    try {
      await waitUntilReady(server, `http://127.0.0.1:${port}`, stop)
      return await plan.measure(port, hospital, environment)
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
  }
}

async function measure(
  port: number,
  hospital: Hospital,
  options: BenchOptions,
  environment: Record<string, string>
): Promise<Row[]> {
  const { client } = await signIn(port, hospitalHost, hospital.staff[0]!)
  const record = await client.get(`/patients/${hospital.patients[0]!.id}`, 'application/json')
  const recordBytes = Buffer.byteLength(record.text)
  say('this machine’s floor …')
  const floor = await measureFloor(recordBytes, environment, say, stop)
  say('sign-ins …')
  const signIns = await measureSignIn(port, hospital, floor.derive)
  const refusals = await measureRefusals(port, hospital)
  const requests = await measureRequests(
    port,
    subjects(client, hospital, options.patients),
    options,
    say
  )
  const { imported } = hospital
  const rate = imported.patients / imported.seconds
  return [
    ...floorRows(floor, recordBytes),
    ...requests,
    signIns,
    refusals,
    rateRow('import, FHIR with their records', 'patients/s', rate),
  ]
}
