import { type ClinicalCourse } from '#database/demo/courses/clinical_course'
import { HAEMOGLOBIN, WEIGHT } from '#database/demo/courses/measurements'

export const ORTHOPAEDICS_COURSES: readonly ClinicalCourse[] = [
  {
    specialty: 'orthopaedics',
    icd10: 'M16.1',
    condition: 'Primær hofteleddsartrose',
    contact: 'outpatient',
    reason: 'Hoftesmerter',
    ages: [48, 92],
    weight: 5,
    measurements: [WEIGHT, HAEMOGLOBIN],
    notes: [
      {
        title: 'Poliklinisk notat',
        by: 'doctor',
        text: `{age} gammel {person} med økende smerter i {side} hofte gjennom {2-5} år. Gangdistanse ca. [200|300|500|800] meter, [nattsmerter|ikke nattsmerter]. Bruker [én krykke ute|ingen hjelpemidler|gåstaver].
Røntgen: [uttalt|betydelig] artrose med opphevet leddspalte lateralt.
Innadrotasjon {0-10}°, fleksjon {80-105}°.

Har prøvd [AktivA-kurs|fysioterapi og smertestillende] uten varig effekt. Tilbys totalprotese, settes på venteliste.`,
      },
      {
        title: 'Operasjonsbeskrivelse',
        by: 'doctor',
        text: `[Sementert|Usementert] totalprotese {side} hofte i spinalbedøvelse. [Lateral|Bakre] tilgang. Stabile forhold, lik beinlengde. Blødning [150|200|300|400] ml.`,
      },
      {
        title: 'Fysioterapinotat',
        by: 'nurse',
        text: `{6-12} uker etter protese. Går uten [krykker inne|krykker]. Fleksjon {90-110}°. Trendelenburg [negativ|lett positiv]. Øver hjemme [daglig|tre ganger i uken]. Målet er [å gå på ski til vinteren|å komme tilbake i jobb|å stelle hagen].`,
      },
    ],
  },
  {
    specialty: 'orthopaedics',
    icd10: 'S82.6',
    condition: 'Brudd i laterale malleol',
    contact: 'outpatient',
    reason: 'Ankelbrudd',
    ages: [14, 80],
    weight: 5,
    measurements: [WEIGHT],
    notes: [
      {
        title: 'Poliklinisk notat',
        by: 'doctor',
        text: `[Gled på isen|Tråkket over i trapp|Falt under fotballtrening|Vred foten på fjelltur] for {2-4} dager siden. Hevelse og ømhet over {side} laterale malleol, [ingen ømhet medialt|lett ømhet medialt].
Røntgen: Weber [A|B]-brudd, feilstilling under 2 mm. Stabilt ved belastet røntgen.
Plan: [Gips|Ortose] i seks uker, belastning etter smerte. Kontroll om {7-10} dager.`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `Gipskontroll. [Litt trang over vristen, lagt ny.|Sitter godt.] God sirkulasjon og følelse i tærne. Smerter VAS {1-4}. Får blodpropprofylakse [nei|ja, dalteparin i {2-4} uker].`,
      },
      {
        title: 'Poliklinisk notat',
        by: 'doctor',
        text: `{6-7} uker etter skaden. Bruddet er [tilhelet|i god tilheling] på røntgen. Bevegelse [noe stiv|nesten lik frisk side]. Går over til sko, henvist fysioterapi. Avsluttes [her|, ny time ved behov].`,
      },
    ],
  },
  {
    specialty: 'orthopaedics',
    icd10: 'S83.5',
    condition: 'Fremre korsbåndskade',
    contact: 'outpatient',
    reason: 'Kneskade',
    ages: [15, 45],
    weight: 3,
    measurements: [WEIGHT],
    notes: [
      {
        title: 'Poliklinisk notat',
        by: 'doctor',
        text: `{age} gammel {person} som vred {side} kne under [håndballkamp|fotball|slalåm] for {2-8} uker siden, hørte et smell. Lachman [2+|3+], pivot shift [positiv|ikke utførbar]. MR: ruptur av fremre korsbånd[, liten meniskskade|].
Starter opptrening. Tar stilling til operasjon etter tre måneder.`,
      },
      {
        title: 'Fysioterapinotat',
        by: 'nurse',
        text: `Styrke {62-88} % av frisk side, hink {58-90} %. [Ingen hydrops.|Lett hydrops etter løping.] {He} er motivert og trener {3-5} ganger i uken.`,
      },
    ],
  },
]
