import { hasExpired, readCertificates } from '#app/federation/saml/certificates'
import type { SettingValues } from '#app/plugins/settings_field'
import type { Words } from '#app/privacy/words'

/** Days before its end from which a certificate is worth a word. */
const WARNING_DAYS = 30

/** What an administrator should know of the provider's certificates, worst first. */
export function certificateFindings(values: SettingValues, now = new Date()): Words[] {
  const read = readCertificates(String(values.certificates ?? ''))
  if (!read.ok) return []
  const soon = new Date(now.getTime() + WARNING_DAYS * 86_400_000)
  const expired = read.certificates.filter((one) => hasExpired(one, now))
  const ending = read.certificates.filter((one) => !hasExpired(one, now) && hasExpired(one, soon))
  return [
    ...expired.map((one) => sentence('expired', one.validToDate)),
    ...ending.map((one) => sentence('ending', one.validToDate)),
  ]
}

function sentence(kind: 'expired' | 'ending', end: Date): Words {
  const day = end.toISOString().slice(0, 10)
  return kind === 'expired'
    ? {
        en: `A certificate of the provider expired on ${day}. It still counts; ask which one it signs with now.`,
        nb: `Et av leverandørens sertifikater utløp ${day}. Det gjelder fortsatt; spør hvilket som brukes nå.`,
      }
    : {
        en: `A certificate of the provider expires on ${day}. Enter the next one beside it.`,
        nb: `Et av leverandørens sertifikater utløper ${day}. Legg inn det neste ved siden av.`,
      }
}
