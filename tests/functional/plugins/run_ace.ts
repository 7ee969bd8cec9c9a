import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs `node ace` as an operator does. Standard output with `--json` must be JSON alone. */
export async function runAce<Printed>(
  ...words: string[]
): Promise<{ code: number; json: Printed }> {
  const child = spawn(process.execPath, ['ace.js', ...words, '--json'], { env: process.env })
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += chunk))
  const [code] = await once(child, 'close')
  return { code: code as number, json: JSON.parse(printed) as Printed }
}
