await import('reflect-metadata')

/** The framework would listen on every address of the machine. */
process.env.HOST ??= '127.0.0.1'
process.env.PORT ??= '3333'

const { Ignitor, prettyPrintError } = await import('@adonisjs/core')
const { createWebServer } = await import('#app/http/tls/create_web_server')
const { endProcess } = await import('#app/http/end_process')

/**
 * URL to the application root. AdonisJS need it to resolve
 * paths to file and directories for scaffolding commands
 */
const APP_ROOT = new URL('../', import.meta.url)

/**
 * The importer is used to import files in context of the
 * application.
 */
const IMPORTER = (filePath: string) => {
  if (filePath.startsWith('./') || filePath.startsWith('../')) {
    return import(new URL(filePath, APP_ROOT).href)
  }
  return import(filePath)
}

new Ignitor(APP_ROOT, { importer: IMPORTER })
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    app.listen('SIGTERM', () => endProcess(app))
    app.listenIf(app.managedByPm2, 'SIGINT', () => endProcess(app))
  })
  .httpServer()
  .start(createWebServer)
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })
