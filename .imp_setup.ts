import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
const APP_ROOT = new URL('./', import.meta.url)
const app = new Ignitor(APP_ROOT, { importer: (f) => f.startsWith('.') ? import(new URL(f, APP_ROOT).href) : import(f) }).createApp('console')
await app.init(); await app.boot(); await app.start(async () => {})
const { install } = await import('#app/tenants/actions/install')
const { createSite } = await import('#app/tenants/actions/create_site')
const { createTenant } = await import('#app/tenants/actions/create_tenant')
console.time('install'); await install({ mode: 'test', name: 'imp', databaseUrl: process.env.DATABASE_URL! }); console.timeEnd('install')
console.time('site'); await createSite({ name: 'a', operator: 'A', address: 'B', country: 'NO', databaseUrl: process.env.DATABASE_URL! }); console.timeEnd('site')
console.time('tenant'); console.log(await createTenant({ slug: process.argv[2] ?? 'one', name: 'One', host: (process.argv[2] ?? 'one') + '.localhost', site: 'a', contact: 'x' })); console.timeEnd('tenant')
await app.terminate()
