import { X509Certificate } from 'node:crypto'
import { parseServer, serverLines } from '#app/federation/ldap/ldap_settings'
import type { SettingFault } from '#app/federation/contracts/protocol'
import type { SettingValues } from '#app/plugins/settings_field'
import type { Words } from '#app/privacy/words'

const SERVERS_MAX = 5
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** What is wrong with settings before any server is asked; null when nothing can be seen. */
export function settingsFault(
  settings: SettingValues,
  now: Date = new Date()
): SettingFault | null {
  const lines = serverLines(settings)
  const wrong = lines.find((line) => parseServer(line) === null)
  if (wrong !== undefined) return { field: 'servers', text: notServer(wrong) }
  if (lines.length > SERVERS_MAX) return { field: 'servers', text: tooManyServers }

  const notName = (['base', 'groupBase', 'serviceDn'] as const).find(
    (field) => settings[field] && !isDistinguishedName(`${settings[field]}`)
  )
  if (notName) return { field: notName, text: notDistinguished }
  const text = authorityFault(settings.authority, now)
  return text && { field: 'authority', text }
}

/** Enough to tell a DN from a host name or an address; the directory judges the rest. */
function isDistinguishedName(text: string): boolean {
  const hasControl = /\p{Cc}/u.test(text)
  return (
    !hasControl &&
    /^\s*[A-Za-z][A-Za-z0-9-]*\s*=\s*[^,]+(,\s*[A-Za-z][A-Za-z0-9-]*\s*=.+)*$/.test(text)
  )
}

function authorityFault(pasted: SettingValues[string] | undefined, now: Date): Words | null {
  if (typeof pasted !== 'string' || pasted.trim() === '') return null
  if (pasted.includes('PRIVATE KEY')) return holdsPrivateKey
  const certificates = (pasted.match(CERTIFICATE) ?? []).map(readCertificate)
  if (certificates.length === 0 || certificates.includes(null)) return notCertificate
  const isOver = certificates.some((one) => one && new Date(one.validTo) < now)
  return isOver ? expiredCertificate : null
}

function readCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem)
  } catch {
    return null
  }
}

function notServer(line: string): Words {
  return {
    en: `“${line}” is not a server. Write a name, and a port if it is not the usual one: dc1.hospital.example:636`,
    nb: `«${line}» er ikke en tjener. Skriv et navn, og en port hvis den ikke er den vanlige: dc1.sykehus.example:636`,
  }
}

const tooManyServers = {
  en: `At most ${SERVERS_MAX} servers.`,
  nb: `Høyst ${SERVERS_MAX} tjenere.`,
}
const notDistinguished = {
  en: 'This is not a distinguished name, such as OU=Staff,DC=hospital,DC=example.',
  nb: 'Dette er ikke et «distinguished name», slik som OU=Ansatte,DC=sykehus,DC=example.',
}
const notCertificate = {
  en: 'This is not a certificate in PEM. It begins with -----BEGIN CERTIFICATE-----.',
  nb: 'Dette er ikke et sertifikat i PEM. Det begynner med -----BEGIN CERTIFICATE-----.',
}
const holdsPrivateKey = {
  en: 'This holds a private key. Paste the certificate of the authority only, and make a new key: this one has been shown.',
  nb: 'Dette inneholder en privat nøkkel. Lim inn bare utstederens sertifikat, og lag en ny nøkkel: denne har vært vist fram.',
}
const expiredCertificate = {
  en: 'This certificate has expired.',
  nb: 'Dette sertifikatet er utløpt.',
}
