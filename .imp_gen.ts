import { generateHospital } from '#database/demo/generate_hospital'
import { writeHospital } from '#database/demo/write_hospital'
import { createWriteStream } from 'node:fs'
const n = Number(process.argv[2])
console.time('gen')
const h = generateHospital({ seed: 'x', name: 'Nordlys sykehus', patients: n, today: '2026-11-20' })
const only = process.argv[3] === 'patients'
const res = only ? { [Symbol.iterator]: function* () { for (const r of h.resources) if (r.resourceType === 'Patient') yield r } } : h.resources
await writeHospital({ ...h, resources: res } as never, process.argv[4]!)
console.timeEnd('gen')
