import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Folder for everything that lasts: `VARDE_STORAGE`, else `storage/`. Absolute. */
export const storage = resolve(root, process.env.VARDE_STORAGE ?? 'storage')

/** Where background programs of the demo and the tests write what they say. */
export const logFolder = join(storage, 'log')
