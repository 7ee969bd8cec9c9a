import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A folder of published test data beside the project. Tests read it in place and are skipped,
 * visibly, where it is absent.
 */
export function sharedData(folder: string) {
  const path = fileURLToPath(new URL(`../../../shared/data/${folder}`, import.meta.url))
  return { path, absent: !existsSync(path), notice: `../shared/data/${folder} is not there` }
}
