/** Who plays at which hospital, in which language. */
export type Cast = {
  locale: 'en' | 'nb'
  tenant: string
  other: string
  clinician: string
  administrator: string
  officer: string
}

/** The same day at two hospitals, in the two languages. */
export const casts: Cast[] = [
  {
    locale: 'en',
    tenant: 'nordlys',
    other: 'sorlys',
    clinician: 'kari',
    administrator: 'ola',
    officer: 'ingrid',
  },
  {
    locale: 'nb',
    tenant: 'sorlys',
    other: 'nordlys',
    clinician: 'marte',
    administrator: 'berit',
    officer: 'halvor',
  },
]
