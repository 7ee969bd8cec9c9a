import { installationMode } from '#app/tenants/installation'

const PORT_DEFAULT = 3333

/**
 * Where people open a declared host: `https://portal.hospital.example`, in demo and test
 * `http://nordlys.localhost:3333`. Never built from a request's Host header, which a stranger
 * can choose (ASVS 6.4.1).
 */
export function publicOrigin(host: string): string {
  if (installationMode() === 'production') return `https://${host}`
  return `http://${host}:${process.env.PORT ?? PORT_DEFAULT}`
}
