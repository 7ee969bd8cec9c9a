import { createSite } from '#app/tenants/actions/create_site'
import { createTenant } from '#app/tenants/actions/create_tenant'
import { install } from '#app/tenants/actions/install'

const site = {
  name: 'Bodø',
  operator: 'Nordlys sykehus',
  address: 'Sjøgata 1, 8006 Bodø',
  country: 'NO',
}

/**
 * An installation with one site, and the tenants that are missing. Run again on the same data, it
 * finds its server at the port where that listens now.
 */
export async function installBench(...slugs: string[]): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL ?? ''
  await install({ mode: 'test', name: 'Varde bench', databaseUrl })
  await createSite({ ...site, databaseUrl })
  for (const slug of slugs) {
    const [host, contact] = [`${slug}.localhost`, `personvern@${slug}.example`]
    await createTenant({ slug, name: `${slug} sykehus`, host, site: site.name, contact })
  }
}
