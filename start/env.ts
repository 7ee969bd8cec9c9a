import { Env } from '@adonisjs/core/env'

export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum.optional(['development', 'production', 'test'] as const),
  PORT: Env.schema.number.optional(),
  HOST: Env.schema.string.optional(),
  LOG_LEVEL: Env.schema.string.optional(),
  DATABASE_URL: Env.schema.string.optional(),
  REDIS_URL: Env.schema.string.optional(),
  VARDE_MODE: Env.schema.enum.optional(['production', 'demo', 'test'] as const),
  VARDE_STORAGE: Env.schema.string.optional(),
  VARDE_DATABASE_PREFIX: Env.schema.string.optional(),
  VARDE_EGRESS_ALLOW: Env.schema.string.optional(),
  VARDE_EGRESS_CA: Env.schema.string.optional(),
  VARDE_EGRESS_MAP: Env.schema.string.optional(),
  VARDE_TLS_CERTIFICATE: Env.schema.string.optional(),
  VARDE_TLS_KEY: Env.schema.string.optional(),
  VARDE_HTTP_REDIRECT_PORT: Env.schema.number.optional(),
})
