import { NORTHERN_TOWNS } from '#database/demo/places'
import { clinician, officer, type HospitalProfile } from '#database/demo/demo_hospital'

export const NORDLYS: HospitalProfile = {
  slug: 'nordlys',
  name: 'Nordlys sykehus',
  city: 'Bodø',
  towns: NORTHERN_TOWNS,
  samiShare: 0.12,
  foreignShare: 0.12,
  units: [
    { slug: 'kardiologisk', name: 'Kardiologisk poliklinikk', specialty: 'cardiology' },
    { slug: 'medisinsk', name: 'Medisinsk sengepost', specialty: 'medicine' },
    { slug: 'kirurgisk', name: 'Kirurgisk sengepost', specialty: 'surgery' },
    { slug: 'ortopedisk', name: 'Ortopedisk poliklinikk', specialty: 'orthopaedics' },
    { slug: 'barn', name: 'Barneavdelingen', specialty: 'paediatrics' },
    { slug: 'dps', name: 'DPS Nordlys', specialty: 'psychiatry' },
  ],
  staff: [
    clinician('kardiologisk', 'kari', 'Kari Solberg, overlege, doctor'),
    clinician('kardiologisk', 'even', 'Even Røsvik, lege i spesialisering, doctor'),
    clinician('kardiologisk', 'mona', 'Mona Fjellheim, sykepleier, nurse'),
    clinician('medisinsk', 'tarjei', 'Tarjei Moen, overlege, doctor'),
    clinician('medisinsk', 'biret', 'Biret Utsi, sykepleier, nurse'),
    clinician('kirurgisk', 'astri', 'Astri Vågan, overlege, doctor'),
    clinician('kirurgisk', 'jonas', 'Jonas Skår, sykepleier, nurse'),
    clinician('ortopedisk', 'henning', 'Henning Brekke, overlege, doctor'),
    clinician('ortopedisk', 'lise', 'Lise Øksnes, sykepleier, nurse'),
    clinician('barn', 'sunniva', 'Sunniva Lund, overlege, doctor'),
    clinician('barn', 'aslak', 'Aslak Gaup, barnesykepleier, nurse'),
    clinician('dps', 'torunn', 'Torunn Dahl, overlege, doctor'),
    clinician('dps', 'vegard', 'Vegard Sætre, psykologspesialist, psychologist'),
    officer('administrator', 'ola', 'Ola Bakken, systemansvarlig'),
    officer('privacy_officer', 'ingrid', 'Ingrid Hauge, personvernombud'),
  ],
}
