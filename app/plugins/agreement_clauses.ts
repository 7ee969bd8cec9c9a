import type { Words } from '#app/privacy/words'

/** What GDPR article 28(3) demands of a data-processing agreement, letter by letter. */
export const agreementClauses = [
  {
    letter: 'a',
    text: {
      en: 'Processes only on documented instructions, transfers included',
      nb: 'Behandler bare etter dokumentert instruks, også ved overføring',
    },
  },
  {
    letter: 'b',
    text: {
      en: 'Everyone who handles the data is bound to confidentiality',
      nb: 'Alle som behandler opplysningene, har taushetsplikt',
    },
  },
  {
    letter: 'c',
    text: {
      en: 'Security of processing (article 32)',
      nb: 'Sikkerhet ved behandlingen (artikkel 32)',
    },
  },
  {
    letter: 'd',
    text: {
      en: 'Further processors only with permission, on the same terms',
      nb: 'Underleverandører bare etter godkjenning, på samme vilkår',
    },
  },
  {
    letter: 'e',
    text: {
      en: 'Helps to answer people who use their rights',
      nb: 'Bistår når registrerte bruker rettighetene sine',
    },
  },
  {
    letter: 'f',
    text: {
      en: 'Helps with security, breaches and impact assessments (articles 32–36)',
      nb: 'Bistår med sikkerhet, avvik og konsekvensvurdering (artikkel 32–36)',
    },
  },
  {
    letter: 'g',
    text: {
      en: 'Deletes or returns everything when the service ends',
      nb: 'Sletter eller leverer tilbake alt når tjenesten opphører',
    },
  },
  {
    letter: 'h',
    text: {
      en: 'Shows that it keeps to this, and allows audits',
      nb: 'Dokumenterer at dette følges, og åpner for revisjon',
    },
  },
] as const satisfies readonly { letter: string; text: Words }[]

export type ClauseLetter = (typeof agreementClauses)[number]['letter']

export const clauseLetters: readonly ClauseLetter[] = agreementClauses.map(({ letter }) => letter)
