import { SOUTHERN_TOWNS } from '#database/demo/places'
import { clinician, officer, type HospitalProfile } from '#database/demo/demo_hospital'

export const SORLYS: HospitalProfile = {
  slug: 'sorlys',
  name: 'Sørlys sykehus',
  city: 'Kristiansand',
  towns: SOUTHERN_TOWNS,
  samiShare: 0.01,
  foreignShare: 0.17,
  units: [
    { slug: 'hjerte', name: 'Hjertepoliklinikken', specialty: 'cardiology' },
    { slug: 'medisinsk', name: 'Medisinsk sengepost', specialty: 'medicine' },
    { slug: 'kirurgisk', name: 'Kirurgisk sengepost', specialty: 'surgery' },
    { slug: 'ortopedisk', name: 'Ortopedisk poliklinikk', specialty: 'orthopaedics' },
    { slug: 'barn', name: 'Barne- og ungdomsavdelingen', specialty: 'paediatrics' },
    { slug: 'dps', name: 'DPS Sørlys', specialty: 'psychiatry' },
  ],
  staff: [
    clinician('hjerte', 'marte', 'Marte Eikeland, overlege, doctor'),
    clinician('hjerte', 'simen', 'Simen Tveit, sykepleier, nurse'),
    clinician('medisinsk', 'yusuf', 'Yusuf Demir, overlege, doctor'),
    clinician('medisinsk', 'gunn', 'Gunn Aanonsen, sykepleier, nurse'),
    clinician('kirurgisk', 'sindre', 'Sindre Hovland, overlege, doctor'),
    clinician('kirurgisk', 'ewa', 'Ewa Nowak, sykepleier, nurse'),
    clinician('ortopedisk', 'pernille', 'Pernille Birkeland, overlege, doctor'),
    clinician('ortopedisk', 'ragnvald', 'Ragnvald Lie, fysioterapeut, nurse'),
    clinician('barn', 'tonje', 'Tonje Espeland, overlege, doctor'),
    clinician('barn', 'ida', 'Ida Salvesen, barnesykepleier, nurse'),
    clinician('dps', 'kjersti', 'Kjersti Landås, overlege, doctor'),
    clinician('dps', 'amund', 'Amund Strand, psykologspesialist, psychologist'),
    officer('administrator', 'berit', 'Berit Reiersen, systemansvarlig'),
    officer('privacy_officer', 'halvor', 'Halvor Ruud, personvernombud'),
  ],
}
