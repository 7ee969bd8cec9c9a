import type { SettingFault } from '#app/federation/contracts/protocol'
import { isInsideEea } from '#app/privacy/european_economic_area'
import type { SettingsFieldDeclaration, ValuesOf } from '#app/plugins/settings_field'

/** What the tenant decides about a connection, whatever its protocol. */
export const termFields = [
  {
    name: 'name',
    kind: 'text',
    lengthMax: 60,
    required: true,
    label: { en: 'Name', nb: 'Navn' },
    help: {
      en: 'Stands on the sign-in page: “Sign in with …”.',
      nb: 'Står på innloggingssiden: «Logg inn med …».',
    },
  },
  {
    name: 'unknownPerson',
    kind: 'choice',
    choices: ['refuse', 'create'],
    choiceLabels: {
      refuse: { en: 'Refuse', nb: 'Avvis' },
      create: {
        en: 'Create an account when a group gives a role',
        nb: 'Opprett konto når en gruppe gir en rolle',
      },
    },
    initial: 'refuse',
    required: true,
    label: { en: 'Somebody without an account', nb: 'En som ikke har konto' },
    help: {
      en: 'An account is never found by its e-mail address. People connect the account they have.',
      nb: 'En konto blir aldri funnet på e-postadressen. Folk kobler til kontoen de har.',
    },
  },
  {
    name: 'trustsFactor',
    kind: 'boolean',
    initial: true,
    required: true,
    label: {
      en: 'The directory’s second factor counts here',
      nb: 'Katalogens andre faktor gjelder her',
    },
    help: {
      en: 'Only when the directory says that one was given. Otherwise a code or passkey of Varde is asked for.',
      nb: 'Bare når katalogen sier at den er gitt. Ellers spør Varde om kode eller passnøkkel.',
    },
  },
  {
    name: 'recheckHours',
    kind: 'number',
    min: 1,
    max: 12,
    initial: 8,
    required: true,
    label: {
      en: 'Ask the directory again after (hours)',
      nb: 'Spør katalogen på nytt etter (timer)',
    },
    help: {
      en: 'A session lasts no longer than this without a new word from the directory.',
      nb: 'En økt varer ikke lenger enn dette uten et nytt svar fra katalogen.',
    },
  },
  {
    name: 'operatedBy',
    kind: 'choice',
    choices: ['own', 'other'],
    choiceLabels: {
      own: { en: 'The hospital itself', nb: 'Sykehuset selv' },
      other: { en: 'Another company, as processor', nb: 'Et annet foretak, som databehandler' },
    },
    initial: 'own',
    required: true,
    label: { en: 'Who runs the directory', nb: 'Hvem som drifter katalogen' },
    help: {
      en: 'A processor stands on the privacy register while the connection is active.',
      nb: 'En databehandler står i personvernregisteret så lenge tilkoblingen er aktiv.',
    },
  },
  {
    name: 'processorName',
    kind: 'text',
    lengthMax: 200,
    required: false,
    label: { en: 'Processor: legal name', nb: 'Databehandler: juridisk navn' },
    help: { en: 'When another company runs it.', nb: 'Når et annet foretak drifter den.' },
  },
  {
    name: 'processorAddress',
    kind: 'text',
    lengthMax: 300,
    required: false,
    label: { en: 'Processor: address', nb: 'Databehandler: adresse' },
    help: { en: 'As in the agreement.', nb: 'Slik den står i avtalen.' },
  },
  {
    name: 'processorCountry',
    kind: 'text',
    lengthMax: 2,
    pattern: '^[A-Z]{2}$',
    required: false,
    label: { en: 'Processor: country', nb: 'Databehandler: land' },
    help: { en: 'Two letters, e.g. NO or IE.', nb: 'To bokstaver, f.eks. NO eller IE.' },
  },
  {
    name: 'transferMechanism',
    kind: 'text',
    lengthMax: 200,
    required: false,
    label: { en: 'Basis for transfer', nb: 'Overføringsgrunnlag' },
    help: {
      en: 'Required outside the EEA: adequacy decision, standard contractual clauses …',
      nb: 'Kreves utenfor EØS: adekvansbeslutning, standard personvernbestemmelser …',
    },
  },
] as const satisfies readonly SettingsFieldDeclaration[]

export type Terms = ValuesOf<typeof termFields>

/** What no single field of the terms can tell: a processor is named in full. */
export function faultOfTerms(terms: Terms): SettingFault | null {
  if (terms.operatedBy === 'own') return null
  const missing = (['processorName', 'processorAddress', 'processorCountry'] as const).find(
    (name) => !terms[name]
  )
  if (missing) {
    const text = { en: 'Name the processor in full.', nb: 'Oppgi databehandleren fullstendig.' }
    return { field: missing, text }
  }
  const isOutside = terms.processorCountry && !isInsideEea(terms.processorCountry)
  if (!isOutside || terms.transferMechanism) return null
  return {
    field: 'transferMechanism',
    text: {
      en: 'A transfer out of the EEA needs a basis.',
      nb: 'En overføring ut av EØS trenger et grunnlag.',
    },
  }
}
