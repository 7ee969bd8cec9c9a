/**
 * The production build's web server, with one route more: `/bench/empty` answers `{}` to whoever is
 * signed in, behind the same session, sign-in and role checks as the record. It exists in this
 * process alone, as the floor that the record's own cost is told from.
 */
import 'reflect-metadata'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ignitor } from '@adonisjs/core'
import { buildFolder } from '../build_application.ts'

const folder = new URL(`${pathToFileURL(buildFolder).href}/`)
const moduleOf = (...path: string[]) => import(join(buildFolder, ...path))
const importer = (path: string) =>
  path.startsWith('.') ? import(new URL(path, folder).href) : import(path)

await new Ignitor(folder, { importer })
  .tap((app) => {
    app.listen('SIGTERM', () => app.terminate())
    app.starting(async () => {
      const { middleware } = await moduleOf('start', 'kernel.js')
      const router = await app.container.make('router')
      router
        .get('/bench/empty', ({ response }) => response.json({}))
        .use([middleware.staff(), middleware.role({ any: ['clinician'] })])
    })
  })
  .httpServer()
  .start()
