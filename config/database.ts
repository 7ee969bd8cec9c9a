import { defineConfig } from '@adonisjs/lucid'

/**
 * Lucid runs migrations, over connections that `app/tenants/migrate_plane.ts`
 * registers by name and closes again. No connection stands here: people's data
 * is reachable through a tenant scope only.
 */
export default defineConfig({
  connection: 'none',
  connections: {
    none: {
      client: 'pg',
      connection: { host: '127.0.0.1', port: 1, user: 'nobody', database: 'none' },
    },
  },
})
