import type { FenceTarget } from '#app/egress/fence_target'
import { planeAddresses } from '#app/tenants/plane_addresses'

/** Where the database and queue drivers of this process may connect without the broker. */
export function driverAddresses(): FenceTarget[] {
  return [...planeAddresses()].map(databaseTarget).concat(redisTargets(process.env.REDIS_URL))
}

/** PostgreSQL's drivers take a folder for a host and make the socket file's name from the port. */
function databaseTarget({ host, port }: { host: string; port: number }): FenceTarget {
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
}

function redisTargets(url: string | undefined): FenceTarget[] {
  if (!url || !URL.canParse(url)) return []
  const { hostname, port } = new URL(url)
  return [{ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 6379) }]
}
