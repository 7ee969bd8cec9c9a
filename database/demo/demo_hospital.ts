import { type PostalTown } from '#database/demo/places'

export type Specialty =
  'cardiology' | 'medicine' | 'surgery' | 'orthopaedics' | 'paediatrics' | 'psychiatry'

export type DemoUnit = { slug: string; name: string; specialty: Specialty }

export type DemoStaff = {
  signInName: string
  givenName: string
  familyName: string
  /** As it stands below a note. */
  title: string
  profession: 'doctor' | 'nurse' | 'psychologist' | 'none'
  role: 'clinician' | 'administrator' | 'privacy_officer'
  /** Slug of the unit; null for those who work for the whole hospital. */
  unit: string | null
}

export type HospitalProfile = {
  slug: string
  name: string
  city: string
  units: readonly DemoUnit[]
  staff: readonly DemoStaff[]
  towns: readonly PostalTown[]
  /** Share of patients with Sámi names, and with names from abroad. */
  samiShare: number
  foreignShare: number
}

/** A member of staff in one line: `Kari Solberg, overlege, doctor`. */
export function clinician(unit: string, signInName: string, line: string): DemoStaff {
  const [name = '', title = '', profession = ''] = line.split(', ')
  return {
    ...person(signInName, name, title),
    profession: profession as DemoStaff['profession'],
    role: 'clinician',
    unit,
  }
}

export function officer(
  role: 'administrator' | 'privacy_officer',
  signInName: string,
  line: string
): DemoStaff {
  const [name = '', title = ''] = line.split(', ')
  return { ...person(signInName, name, title), profession: 'none', role, unit: null }
}

function person(signInName: string, name: string, title: string) {
  const [givenName = '', familyName = ''] = name.split(' ')
  return { signInName, givenName, familyName, title }
}
