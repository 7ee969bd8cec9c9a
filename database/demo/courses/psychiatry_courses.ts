import { type ClinicalCourse } from '#database/demo/courses/clinical_course'

export const PSYCHIATRY_COURSES: readonly ClinicalCourse[] = [
  {
    specialty: 'psychiatry',
    icd10: 'F33.1',
    condition: 'Tilbakevendende depressiv lidelse, moderat episode',
    contact: 'outpatient',
    reason: 'Depresjon',
    ages: [18, 85],
    weight: 6,
    measurements: [],
    notes: [
      {
        title: 'Inntakssamtale',
        by: 'psychologist',
        text: `{age} gammel {person}, henvist av fastlege. Nedstemt, [lite søvn|tidlig våkning] og tap av glede i {2-9} måneder, utløst av [samlivsbrudd|langvarig stress på jobb|sykdom i familien|ingen kjent hendelse]. {2-3} tidligere episoder.
PHQ-9: {14-21}. [Ingen selvmordstanker.|Passive dødsønsker, ingen planer; kriseplan laget sammen med {him}.]
Mål: [sove bedre og komme tilbake i halv stilling|orke å være sammen med barna|komme i gang med trening].
Tilbud: kognitiv terapi, ukentlig de første {6-8} ukene.`,
      },
      {
        title: 'Samtalenotat',
        by: 'psychologist',
        text: `Time {3-6}. Har gjennomført [to av tre avtalte turer|aktivitetsplanen delvis|lite siden sist på grunn av søvn]. Arbeidet med [grubling og utsettelse|negative automatiske tanker|søvnrutiner]. PHQ-9: {10-16}.
Vurdert selvmordsrisiko: lav. Hjemmeoppgave: [tankeskjema|én hyggelig aktivitet om dagen].`,
      },
      {
        title: 'Legenotat',
        by: 'doctor',
        text: `Medisinvurdering. Bruker [sertralin 50 mg|escitalopram 10 mg|mirtazapin 15 mg] med [delvis|god] effekt[, litt kvalme|, ingen bivirkninger]. [Øker til neste trinn.|Beholder dosen.] Blodtrykk {112-142}/{68-90}. Drøftet bilkjøring og alkohol.`,
      },
      {
        title: 'Samtalenotat',
        by: 'psychologist',
        text: `Time {8-12}. Klart bedre, PHQ-9: {3-9}. {He} [er tilbake i 50 % jobb|sover seks timer sammenhengende|har tatt opp kontakten med venner]. Laget plan for tilbakefall: egne varseltegn, hvem {he} kan ringe. Neste time om {2-4} uker[, gjerne på video|].`,
      },
    ],
  },
  {
    specialty: 'psychiatry',
    icd10: 'F41.1',
    condition: 'Generalisert angstlidelse',
    contact: 'outpatient',
    reason: 'Angst',
    ages: [18, 70],
    weight: 4,
    measurements: [],
    notes: [
      {
        title: 'Inntakssamtale',
        by: 'psychologist',
        text: `{age} gammel {person} med bekymring og indre uro det meste av dagen i {2-6} år, verre [siden flytting|etter siste barn|i perioder med eksamen]. GAD-7: {12-19}. Muskelspenninger, [hjertebank|magesmerter|hodepine].
Somatisk utredning hos fastlege uten funn. Plan: metakognitiv terapi, {8-12} timer.`,
      },
      {
        title: 'Samtalenotat',
        by: 'psychologist',
        text: `Arbeidet med utsatt bekymring og [oppmerksomhetstrening|trygghetsstrategier]. {He} [opplever noe mer ro om kvelden|synes øvelsene er vanskelige|har fått det til på jobb]. GAD-7: {6-14}.`,
      },
      {
        title: 'Samtalenotat',
        by: 'psychologist',
        text: `Oppsummering etter {7-11} timer. GAD-7: {2-8}. [Avslutter med oppfriskningstime om tre måneder.|Ønsker noen timer til.] {He} sier selv at «[det er plass til annet i hodet nå|jeg tør å la telefonen ligge|jeg sover igjen]».`,
      },
    ],
  },
  {
    specialty: 'psychiatry',
    icd10: 'F31.7',
    condition: 'Bipolar lidelse, nåværende remisjon',
    contact: 'outpatient',
    reason: 'Oppfølging av bipolar lidelse',
    ages: [22, 78],
    weight: 2,
    measurements: [],
    notes: [
      {
        title: 'Legenotat',
        by: 'doctor',
        text: `Stabil siden [våren|i fjor høst|{5-18} måneder]. Litium {0.6-0.9} mmol/L, kreatinin {58-102}, TSH {1.1-4.2}. Sover {6-8} timer. [Ingen tegn til hypomani.|Litt mer aktiv den siste uken, følger med.]
Fortsetter [litium 83 mg 3 + 0 + 3|lamotrigin 200 mg]. Ny kontroll om tre måneder.`,
      },
      {
        title: 'Samtalenotat',
        by: 'psychologist',
        text: `Gått gjennom døgnrytme og stemningsdagbok. Varseltegn: [kjøper mer, sover mindre|snakker fortere, mange planer]. [Samboer|Søster|Ingen pårørende] var med. Kriseplan oppdatert.`,
      },
    ],
  },
]
