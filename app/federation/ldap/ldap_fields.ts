import type { SecretDeclaration, SettingsFieldDeclaration } from '#app/plugins/settings_field'

const attributeName = '^[A-Za-z][A-Za-z0-9-]{0,60}$'
const NAME_LENGTH_MAX = 500

/** What an administrator says about a directory. A connection without encryption is no choice. */
export const ldapFields: readonly SettingsFieldDeclaration[] = [
  {
    name: 'flavour',
    kind: 'choice',
    choices: ['active_directory', 'ldap'],
    choiceLabels: {
      active_directory: { en: 'Active Directory', nb: 'Active Directory' },
      ldap: { en: 'OpenLDAP and others', nb: 'OpenLDAP og andre' },
    },
    initial: 'active_directory',
    required: true,
    label: { en: 'Kind of directory', nb: 'Type katalog' },
    help: {
      en: 'Decides what people, accounts and groups are called there.',
      nb: 'Avgjør hva personer, kontoer og grupper heter der.',
    },
  },
  {
    name: 'servers',
    kind: 'lines',
    lengthMax: 1_000,
    required: true,
    label: { en: 'Servers, in order', nb: 'Tjenere, i rekkefølge' },
    help: {
      en: 'One per line: dc1.hospital.example, or with a port: dc1.hospital.example:636. The first that answers is used. The operator must have opened the way to each.',
      nb: 'Én per linje: dc1.sykehus.example, eller med port: dc1.sykehus.example:636. Den første som svarer, blir brukt. Driftsansvarlig må ha åpnet veien til hver av dem.',
    },
  },
  {
    name: 'security',
    kind: 'choice',
    choices: ['ldaps', 'starttls'],
    choiceLabels: {
      ldaps: { en: 'LDAPS (port 636)', nb: 'LDAPS (port 636)' },
      starttls: { en: 'StartTLS (port 389)', nb: 'StartTLS (port 389)' },
    },
    initial: 'ldaps',
    required: true,
    label: { en: 'Encryption', nb: 'Kryptering' },
    help: {
      en: 'Nothing is said to a server that does not encrypt.',
      nb: 'Ingenting blir sagt til en tjener som ikke krypterer.',
    },
  },
  {
    name: 'authority',
    kind: 'lines',
    lengthMax: 20_000,
    required: false,
    label: { en: 'Certificate authority (PEM)', nb: 'Sertifikatutsteder (PEM)' },
    help: {
      en: 'The hospital’s own authority, as text beginning with -----BEGIN CERTIFICATE-----. When it is given, no other is believed. Empty: the public authorities and the operator’s.',
      nb: 'Sykehusets egen utsteder, som tekst som begynner med -----BEGIN CERTIFICATE-----. Når den er oppgitt, blir ingen annen trodd. Tomt: de offentlige og driftsansvarligs.',
    },
  },
  {
    name: 'base',
    kind: 'text',
    lengthMax: NAME_LENGTH_MAX,
    required: true,
    label: { en: 'Where people are', nb: 'Hvor personene er' },
    help: {
      en: 'Base DN, e.g. OU=Staff,DC=hospital,DC=example. Levels below are searched too.',
      nb: 'Base-DN, f.eks. OU=Ansatte,DC=sykehus,DC=example. Nivåene under blir også søkt i.',
    },
  },
  {
    name: 'groupBase',
    kind: 'text',
    lengthMax: NAME_LENGTH_MAX,
    required: false,
    label: { en: 'Where groups are', nb: 'Hvor gruppene er' },
    help: {
      en: 'Base DN of groups. Empty: where people are.',
      nb: 'Base-DN for grupper. Tomt: der personene er.',
    },
  },
  {
    name: 'serviceDn',
    kind: 'text',
    lengthMax: NAME_LENGTH_MAX,
    required: true,
    label: { en: 'Service account', nb: 'Tjenestekonto' },
    help: {
      en: 'Its DN, e.g. CN=varde,OU=Service,DC=hospital,DC=example. It needs to read people and groups, nothing more.',
      nb: 'Dens DN, f.eks. CN=varde,OU=Tjenester,DC=sykehus,DC=example. Den trenger å lese personer og grupper, ikke mer.',
    },
  },
  {
    name: 'nameAttribute',
    kind: 'text',
    lengthMax: 60,
    pattern: attributeName,
    required: false,
    label: { en: 'Attribute people type', nb: 'Attributtet folk skriver inn' },
    help: {
      en: 'Empty: sAMAccountName in Active Directory, uid elsewhere. It must hold one value for each person.',
      nb: 'Tomt: sAMAccountName i Active Directory, uid ellers. Det må ha én verdi for hver person.',
    },
  },
  {
    name: 'displayAttribute',
    kind: 'text',
    lengthMax: 60,
    pattern: attributeName,
    required: false,
    label: { en: 'Attribute with the name', nb: 'Attributtet med navnet' },
    help: {
      en: 'Empty: displayName in Active Directory, cn elsewhere.',
      nb: 'Tomt: displayName i Active Directory, cn ellers.',
    },
  },
  {
    name: 'groupsBy',
    kind: 'choice',
    choices: ['member', 'uniqueMember', 'memberUid', 'memberOf'],
    initial: 'member',
    required: true,
    label: { en: 'Groups are found by', nb: 'Grupper blir funnet med' },
    help: {
      en: 'For OpenLDAP and others. Active Directory has a way of its own, groups in groups and the primary group included.',
      nb: 'For OpenLDAP og andre. Active Directory har sin egen måte, med grupper i grupper og primærgruppen.',
    },
  },
  {
    name: 'locksAfter',
    kind: 'number',
    min: 3,
    max: 50,
    initial: 5,
    required: true,
    label: {
      en: 'The directory locks after (wrong passwords)',
      nb: 'Katalogen låser etter (feil passord)',
    },
    help: {
      en: 'As its own policy says. Varde stops sooner, so that nobody who guesses here locks a colleague out of the whole hospital.',
      nb: 'Slik dens egne regler sier. Varde stopper før, så ingen som gjetter her, låser en kollega ute av hele sykehuset.',
    },
  },
  {
    name: 'locksWithinMinutes',
    kind: 'number',
    min: 5,
    max: 1_440,
    initial: 30,
    required: true,
    label: {
      en: 'The directory forgets wrong passwords after (minutes)',
      nb: 'Katalogen glemmer feil passord etter (minutter)',
    },
    help: {
      en: '“Reset account lockout counter after” in Active Directory.',
      nb: '«Reset account lockout counter after» i Active Directory.',
    },
  },
  {
    name: 'recheckMinutes',
    kind: 'number',
    min: 5,
    max: 60,
    initial: 15,
    required: true,
    label: {
      en: 'Look people up again after (minutes)',
      nb: 'Slå folk opp igjen etter (minutter)',
    },
    help: {
      en: 'Who was disabled or left a group loses access within this time. While the directory is away, sessions last until the hours above.',
      nb: 'Den som er sperret eller har forlatt en gruppe, mister tilgangen innen denne tiden. Så lenge katalogen er borte, varer økter til timene over er gått.',
    },
  },
]

export const ldapSecrets: readonly SecretDeclaration[] = [
  {
    name: 'servicePassword',
    label: { en: 'Password of the service account', nb: 'Passord for tjenestekontoen' },
    help: {
      en: 'Stored encrypted and never shown again',
      nb: 'Lagres kryptert og vises aldri igjen',
    },
    lengthMax: 500,
    isPassword: true,
  },
]
