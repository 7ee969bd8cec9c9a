import app from '@adonisjs/core/services/app'
import { defineConfig, targets } from '@adonisjs/core/logger'
import env from '#start/env'

/** The technical log: no names, identifiers, bodies or tokens. People's acts go to the audit log. */
const loggerConfig = defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'varde',
      level: env.get('LOG_LEVEL') ?? (app.inTest ? 'fatal' : 'info'),
      redact: { paths: ['req.headers', 'err.detail', 'err.where', 'err.parameters', 'err.query'] },
      transport: { targets: [targets.file({ destination: 2 })] },
    },
  },
})

export default loggerConfig

declare module '@adonisjs/core/types' {
  export interface LoggersList extends InferLoggers<typeof loggerConfig> {}
}
