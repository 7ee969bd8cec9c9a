import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

const root = new URL('../../', import.meta.url)

/** Runs a program of the bench inside the application, as a command would, and ends with it. */
export async function inApplication(run: () => Promise<void>): Promise<void> {
  const importer = (path: string) => import(path.startsWith('.') ? new URL(path, root).href : path)
  const app = new Ignitor(root, { importer }).createApp('console')
  await app.init()
  await app.boot()
  try {
    await run()
  } finally {
    await app.terminate()
  }
}
