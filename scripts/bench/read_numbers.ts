import { parseArgs } from 'node:util'
import { Obstacle } from '../obstacle.ts'

/**
 * The words of a bench: `--json`, and numbers by name, as they are when nobody names them.
 *
 * @throws Obstacle when a word is not understood
 */
export function readNumbers<Name extends string>(
  words: readonly string[],
  usual: Readonly<Record<Name, number>>
): { json: boolean } & Record<Name, number> {
  const names = Object.keys(usual) as Name[]
  const options: Record<string, { type: 'string' | 'boolean' }> = { json: { type: 'boolean' } }
  for (const name of names) options[name] = { type: 'string' }
  try {
    const { values } = parseArgs({ args: [...words], options })
    const numbers = names.map((name) => [name, Number(values[name] ?? usual[name])])
    return { ...Object.fromEntries(numbers), json: values.json === true }
  } catch (error) {
    throw new Obstacle((error as Error).message)
  }
}
