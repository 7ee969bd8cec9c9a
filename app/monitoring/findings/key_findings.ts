import type { KeyFacts } from '#app/keys/key_facts'
import { advise, type Finding } from '#app/monitoring/finding'

/** Days before the end at which a certificate is spoken of, ever more urgently. */
const ALARM_DAYS = [7, 14, 30] as const
/** A symmetric key is exchanged within two years (NIST SP 800-57 part 1, §5.3.6). */
const KEY_DAYS_MAX = 730
/** Rotation exchanges these; the others are re-wrapped with their KEK. */
const ROTATED = / (?:dek|kek)$/

/** Certificates that end, keys that are old, used up or half exchanged. */
export function keyFindings(facts: KeyFacts): Finding[] {
  return [
    certificateFinding(facts),
    recoveryFinding(facts),
    usageFinding(facts),
    rotationFinding(facts),
    ageFinding(facts),
  ]
}

function certificateFinding({ certificates }: KeyFacts): Finding {
  const ending = certificates.filter(({ daysLeft }) => daysLeft <= ALARM_DAYS[2])
  const least = Math.min(...certificates.map(({ daysLeft }) => daysLeft))
  return advise({
    name: 'keys.certificates',
    ok: ending.length === 0,
    right: {
      en: `No certificate ends within ${ALARM_DAYS[2]} days; the first one in ${least}.`,
      nb: `Intet sertifikat utløper innen ${ALARM_DAYS[2]} dager; det første om ${least}.`,
    },
    wrong: {
      en: `${ending.map(endSentence).join(' ')} Without a valid service certificate no new tenant gets keys.`,
      nb: `${ending.map(endSentenceNb).join(' ')} Uten gyldig tjenestesertifikat får ingen ny virksomhet nøkler.`,
    },
  })
}

type CertificateEnd = KeyFacts['certificates'][number]

function endSentence({ purpose, daysLeft }: CertificateEnd): string {
  if (daysLeft < 0) return `The ${purpose} certificate has expired.`
  return `The ${purpose} certificate ends in ${daysLeft} days (alarm at ${levelOf(daysLeft)}).`
}

function endSentenceNb({ purpose, daysLeft }: CertificateEnd): string {
  if (daysLeft < 0) return `Sertifikatet «${purpose}» er utløpt.`
  return `Sertifikatet «${purpose}» utløper om ${daysLeft} dager (varsel ved ${levelOf(daysLeft)}).`
}

function levelOf(daysLeft: number): number | undefined {
  return ALARM_DAYS.find((days) => daysLeft <= days)
}

function recoveryFinding({ unrecoverable }: KeyFacts): Finding {
  const wrong =
    unrecoverable === null
      ? {
          en: 'No key ceremony was held: whoever loses the passphrase of the key store loses every record. Run "node ace key:ceremony".',
          nb: 'Ingen nøkkelseremoni er holdt: den som mister passfrasen til nøkkellageret, mister alle journaler. Kjør «node ace key:ceremony».',
        }
      : {
          en: `${unrecoverable} keys are not wrapped for the recovery officers. Hold the key ceremony again.`,
          nb: `${unrecoverable} nøkler er ikke pakket for gjenopprettingsansvarlige. Hold nøkkelseremonien på nytt.`,
        }
  return advise({
    name: 'keys.recovery',
    ok: unrecoverable === 0,
    right: {
      en: 'Two of three recovery officers can unwrap every key.',
      nb: 'To av tre gjenopprettingsansvarlige kan pakke ut hver nøkkel.',
    },
    wrong,
  })
}

function usageFinding({ overused }: KeyFacts): Finding {
  return advise({
    name: 'keys.usage',
    ok: overused.length === 0,
    right: {
      en: 'Every key is far from the number of values it may seal.',
      nb: 'Hver nøkkel er langt fra det antallet verdier den kan forsegle.',
    },
    wrong: {
      en: `More than 2^28 values were sealed under one key in ${overused.join(', ')}; at 2^31 writing stops. Run "node ace key:rotate --kind dek" for the tenant.`,
      nb: `Mer enn 2^28 verdier er forseglet under én nøkkel i ${overused.join(', ')}; ved 2^31 stopper skrivingen. Kjør «node ace key:rotate --kind dek» for virksomheten.`,
    },
  })
}

function rotationFinding({ unfinished }: KeyFacts): Finding {
  return advise({
    name: 'keys.rotation',
    ok: unfinished.length === 0,
    right: { en: 'No exchange of keys is half done.', nb: 'Ingen nøkkelutskifting er halvferdig.' },
    wrong: {
      en: `An exchange of keys is under way or was interrupted: ${unfinished.join(', ')}. "node ace key:rotate" with that tenant and kind finishes it.`,
      nb: `En nøkkelutskifting pågår eller ble avbrutt: ${unfinished.join(', ')}. «node ace key:rotate» med den virksomheten og typen fullfører den.`,
    },
  })
}

function ageFinding({ ages }: KeyFacts): Finding {
  const old = ages.filter(({ key, days }) => days > KEY_DAYS_MAX && ROTATED.test(key))
  return advise({
    name: 'keys.age',
    ok: old.length === 0,
    right: {
      en: 'No key has been in use for more than two years.',
      nb: 'Ingen nøkkel har vært i bruk i mer enn to år.',
    },
    wrong: {
      en: `In use for more than two years: ${old.map(({ key }) => key).join(', ')}. Run "node ace key:rotate" for them.`,
      nb: `I bruk i mer enn to år: ${old.map(({ key }) => key).join(', ')}. Kjør «node ace key:rotate» for dem.`,
    },
  })
}
