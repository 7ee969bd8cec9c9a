import { defineConfig } from '@adonisjs/static'

/** Only hashed assets live in `public/`, so a browser may keep them for good. */
export default defineConfig({
  enabled: true,
  etag: true,
  lastModified: true,
  dotFiles: 'ignore',
  immutable: true,
  maxAge: '365 days',
})
