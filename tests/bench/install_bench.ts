import { createSite } from '#app/tenants/actions/create_site'
import { createTenant } from '#app/tenants/actions/create_tenant'
import { install } from '#app/tenants/actions/install'
import { databasePrefix } from '#app/tenants/installation'
import { dropPlanes } from '#tests/support/test_planes'

/** An installation with one site and one tenant, in place of what a run that was cut off left. */
export async function installBench(...slugs: string[]): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL ?? ''
  const [operator, address, country] = ['Nordlys sykehus', 'Sjøgata 1, 8006 Bodø', 'NO']
  await dropPlanes(databasePrefix())
  await install({ mode: 'test', name: 'Varde bench', databaseUrl })
  await createSite({ name: 'Bodø', operator, address, country, databaseUrl })
  for (const slug of slugs) {
    const [host, contact] = [`${slug}.localhost`, `personvern@${slug}.example`]
    await createTenant({ slug, name: `${slug} sykehus`, host, site: 'Bodø', contact })
  }
}
