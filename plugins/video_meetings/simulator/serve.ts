import process from 'node:process'
import { createWherebySimulator } from './whereby_simulator.ts'

const port = Number(process.env.PORT ?? 4101)
const apiKeys = (process.env.WHEREBY_SIMULATOR_KEYS ?? 'sim-key').split(',')
const publicOrigin = process.env.WHEREBY_SIMULATOR_ORIGIN ?? `http://127.0.0.1:${port}`

const simulator = createWherebySimulator({ apiKeys, publicOrigin })
const origin = await simulator.listen(port)
console.log(`Whereby simulator at ${origin}, rooms at ${publicOrigin}, keys: ${apiKeys.join(', ')}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void simulator.close().then(() => process.exit(0)))
}
