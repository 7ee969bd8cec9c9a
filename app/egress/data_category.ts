/**
 * What kinds of data may leave the building. The words are shown in the privacy register
 * and to the patient, so a category is named for what a reader recognises, not for a column.
 */
export const dataCategories = [
  'none',
  'display_name',
  'name',
  'email_address',
  'phone_number',
  'postal_address',
  'place_of_care',
  'national_identity_number',
  'patient_reference',
  'message_text',
  'appointment_time',
  'health_information',
  'technical_log',
] as const

export type DataCategory = (typeof dataCategories)[number]

type Label = Readonly<Record<'en' | 'nb', string>>

const labels: Readonly<Record<DataCategory, Label>> = {
  none: { en: 'No personal data', nb: 'Ingen personopplysninger' },
  display_name: { en: 'Display name', nb: 'Visningsnavn' },
  name: { en: 'Name', nb: 'Navn' },
  email_address: { en: 'E-mail address', nb: 'E-postadresse' },
  phone_number: { en: 'Phone number', nb: 'Telefonnummer' },
  postal_address: { en: 'Postal address', nb: 'Postadresse' },
  place_of_care: { en: 'Place of care', nb: 'Behandlingssted' },
  national_identity_number: { en: 'National identity number', nb: 'Fødselsnummer' },
  patient_reference: { en: 'Patient reference', nb: 'Pasientreferanse' },
  message_text: { en: 'Message text', nb: 'Meldingstekst' },
  appointment_time: { en: 'Appointment time', nb: 'Timetidspunkt' },
  health_information: { en: 'Health information', nb: 'Helseopplysninger' },
  technical_log: { en: 'Technical log', nb: 'Teknisk logg' },
}

/** What tells where a person is: never given away about somebody whose address is secret. */
export function tellsPlace(category: DataCategory): boolean {
  return category === 'postal_address' || category === 'place_of_care'
}

/** The words a reader sees for a category. */
export function dataCategoryLabel(category: DataCategory, locale: 'en' | 'nb'): string {
  return labels[category][locale]
}

/** The categories that concern a person, sorted and once each; `none` counts for nothing. */
export function personalCategories(categories: Iterable<DataCategory>): DataCategory[] {
  return [...new Set(categories)].filter((category) => category !== 'none').sort()
}
