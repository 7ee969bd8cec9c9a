import {
  templateFields,
  type MessageContent,
  type MessageTemplate,
} from '#app/deliveries/message_template'
import { DELIVERY_HOURS_MAX } from '#app/deliveries/retry_schedule'

/**
 * Beginnings of words that tell something about a person's health, in both languages. A message
 * lies on lock screens and in mailboxes of others: it says that something waits, never what.
 */
const healthWords = [
  'diagnos',
  'sykdom',
  'disease',
  'illness',
  'kreft',
  'cancer',
  'tumor',
  'svulst',
  'diabet',
  'hiv',
  'aids',
  'hepatit',
  'depresj',
  'depress',
  'angst',
  'anxiety',
  'suicid',
  'selvmord',
  'schizo',
  'bipolar',
  'psyk',
  'psych',
  'rus',
  'addict',
  'abort',
  'gravid',
  'pregnan',
  'fertil',
  'medisin',
  'medicin',
  'medicat',
  'dose',
  'dosage',
  'resept',
  'prescri',
  'symptom',
  'blodprøve',
  'blood test',
  'prøvesvar',
  'test result',
  'lab result',
  'operasjon',
  'surger',
  'biops',
  'mri',
  'røntgen',
  'x-ray',
  'behandl',
  'treatment',
  'terapi',
  'therap',
  'vaksin',
  'vaccin',
]

const healthPattern = new RegExp(`(?<!\\p{L})(${healthWords.join('|')})`, 'iu')
/** A code of ICD-10, ICPC-2 or ATC with its digits: F32, F32.1, P76, N06AB04. */
const codePattern = /(?<![\p{L}\d])[A-Z]\d{2}(\.\d|[A-Z]{2}\d{2})?(?![\p{L}\d])/u
/** A national identity number, however it is written. */
const longNumberPattern = /\d(?:[ -]?\d){9,}/
const subjectLengthMax = 78
const textLengthMax = 1_000

/** Whether a text says something about somebody's health, or what kind of ward they belong to. */
export function tellsOfHealth(text: string): boolean {
  return healthPattern.test(text) || codePattern.test(text)
}

/** What is wrong with a template, as sentences; empty when it may be sent. */
export function templateFaults(template: MessageTemplate): string[] {
  const faults = Object.entries(template.content).flatMap(([locale, content]) =>
    contentFaults(content).map((fault) => `${template.id} (${locale}): ${fault}`)
  )
  const isBounded = template.hoursMax > 0 && template.hoursMax <= DELIVERY_HOURS_MAX
  return isBounded ? faults : [...faults, `${template.id}: hoursMax is 1 to ${DELIVERY_HOURS_MAX}`]
}

function contentFaults({ subject, text }: MessageContent): string[] {
  const whole = `${subject}\n${text}`
  const unknown = fieldsIn(whole).filter((field) => !isTemplateField(field))
  return [
    ...unknown.map((field) => `the field {${field}} is not approved`),
    ...(fieldsIn(subject).length > 0 ? ['the subject carries a field'] : []),
    ...(text.includes('{link}') ? [] : ['the text has no {link}']),
    ...(longNumberPattern.test(whole) ? ['it has a number as long as a person’s'] : []),
    ...(healthPattern.test(whole) ? ['it has a word about health'] : []),
    ...(codePattern.test(whole) ? ['it has a clinical code'] : []),
    ...(/[\r\n]/.test(subject) ? ['the subject has more than one line'] : []),
    ...(subject.length > subjectLengthMax ? ['the subject is too long'] : []),
    ...(text.length > textLengthMax ? ['the text is too long'] : []),
  ]
}

function fieldsIn(text: string): string[] {
  return [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '')
}

function isTemplateField(field: string): boolean {
  return (templateFields as readonly string[]).includes(field)
}
