import type { SoakedHospital } from './hospital.ts'
import type { Mails } from './mails.ts'
import type { Stored } from './stored.ts'

export type Finding = { ok: boolean; text: string }

/** Each promise, kept or broken, in a sentence. */
export function judge(
  hospitals: readonly { hospital: SoakedHospital; stored: Stored; verified: boolean }[],
  mails: Mails
): Finding[] {
  const findings = hospitals.flatMap(({ hospital, stored, verified }) => {
    const { slug, answered, entriesAnswered, unanswered } = hospital
    const pending = (stored.deliveries.queued ?? 0) + (stored.deliveries.sending ?? 0)
    const states = Object.entries(stored.deliveries).map(([state, count]) => `${count} ${state}`)
    return [
      {
        ok: answered.length > 0 && stored.missing.length === 0,
        text: `${slug}: ${answered.length} records answered, ${stored.missing.length} without their event (${unanswered} requests met a dead server)`,
      },
      {
        ok: stored.entries >= entriesAnswered,
        text: `${slug}: ${entriesAnswered} entries answered, ${stored.entries} stored`,
      },
      { ok: pending === 0, text: `${slug}: deliveries: ${states.join(', ')}` },
      { ok: verified, text: `${slug}: audit:verify ${verified ? 'is green' : 'found harm'}` },
    ]
  })
  const accepted = hospitals.reduce((sum, { stored }) => sum + (stored.deliveries.accepted ?? 0), 0)
  const doubled = mails.doubled()
  return [
    ...findings,
    {
      ok: doubled.length === 0 && mails.count >= accepted,
      text: `${mails.count} mails arrived, ${doubled.length} of them more than once; ${accepted} deliveries were accepted`,
    },
  ]
}
