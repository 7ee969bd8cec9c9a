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
  return [certificateFinding(facts), usageFinding(facts), rotationFinding(facts), ageFinding(facts)]
}

function certificateFinding({ certificates }: KeyFacts): Finding {
  const ending = certificates.filter(({ daysLeft }) => daysLeft <= ALARM_DAYS[2])
  const least = Math.min(...certificates.map(({ daysLeft }) => daysLeft))
  return advise({
    name: 'keys.certificates',
    ok: ending.length === 0,
    right: `No certificate ends within ${ALARM_DAYS[2]} days; the first one in ${least}.`,
    wrong: `${ending.map(endSentence).join(' ')} Without a valid service certificate no new tenant gets keys.`,
  })
}

function endSentence({ purpose, daysLeft }: KeyFacts['certificates'][number]): string {
  if (daysLeft < 0) return `The ${purpose} certificate has expired.`
  const level = ALARM_DAYS.find((days) => daysLeft <= days)
  return `The ${purpose} certificate ends in ${daysLeft} days (alarm at ${level}).`
}

function usageFinding({ overused }: KeyFacts): Finding {
  return advise({
    name: 'keys.usage',
    ok: overused.length === 0,
    right: 'Every key is far from the number of values it may seal.',
    wrong: `More than 2^28 values were sealed under one key in ${overused.join(', ')}; at 2^31 writing stops. Run "node ace key:rotate --kind dek" for the tenant.`,
  })
}

function rotationFinding({ unfinished }: KeyFacts): Finding {
  return advise({
    name: 'keys.rotation',
    ok: unfinished.length === 0,
    right: 'No exchange of keys is half done.',
    wrong: `An exchange of keys is under way or was interrupted: ${unfinished.join(', ')}. "node ace key:rotate" with that tenant and kind finishes it.`,
  })
}

function ageFinding({ ages }: KeyFacts): Finding {
  const old = ages.filter(({ key, days }) => days > KEY_DAYS_MAX && ROTATED.test(key))
  return advise({
    name: 'keys.age',
    ok: old.length === 0,
    right: 'No key has been in use for more than two years.',
    wrong: `In use for more than two years: ${old.map(({ key }) => key).join(', ')}. Run "node ace key:rotate" for them.`,
  })
}
