import { globSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { root } from '../place.ts'

type Suite = { name: string; files: string[] }

/** The test files of a suite as `adonisrc.ts` names them, every other one in the second half. */
export async function halvesOf(suiteName: string): Promise<[string[], string[]]> {
  const { default: settings } = await import(pathToFileURL(join(root, 'adonisrc.ts')).href)
  const suites: Suite[] = settings.tests.suites
  const patterns = suites.find(({ name }) => name === suiteName)?.files ?? []
  const files = globSync(patterns, { cwd: root }).toSorted()
  return [files.filter((_, index) => index % 2 === 0), files.filter((_, index) => index % 2 === 1)]
}
