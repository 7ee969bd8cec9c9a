import { type ClinicalCourse } from '#database/demo/courses/clinical_course'
import {
  CRP,
  HAEMOGLOBIN,
  HBA1C,
  PULSE,
  SATURATION,
  SYSTOLIC,
  TEMPERATURE,
  WEIGHT,
} from '#database/demo/courses/measurements'

export const MEDICINE_COURSES: readonly ClinicalCourse[] = [
  {
    specialty: 'medicine',
    icd10: 'J18.9',
    condition: 'Pneumoni',
    contact: 'admission',
    reason: 'Feber og tungpust',
    ages: [18, 120],
    weight: 5,
    measurements: [TEMPERATURE, SATURATION, CRP, PULSE],
    notes: [
      {
        title: 'Innkomstjournal',
        by: 'doctor',
        text: `{age} gammel {person} innlagt med {2-6} dagers sykehistorie med feber, [produktiv hoste|hoste og stikkende smerter ved innpust|frostanfall og slapphet].

Ved ankomst: temperatur {38.1-39.6}, puls {88-118}, blodtrykk {102-146}/{58-84}, respirasjonsfrekvens {18-28}, SpO₂ {87-94} % uten oksygen.
Knatrelyder basalt {side} side. CRP {84-286}, leukocytter {11.2-19.8}.
Røntgen thorax: fortetning i {side} underlapp.

Vurdering: Samfunnservervet pneumoni, CURB-65 {0-3}.
Plan: [Benzylpenicillin 1,2 g x 4 i.v.|Benzylpenicillin 3 g x 4 i.v.], oksygen etter behov, blodkultur tatt før oppstart.`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `[Rolig natt.|Urolig natt med mye hoste.|Har sovet i korte perioder.] NEWS {1-5}. Temperatur {36.9-38.4}, SpO₂ {92-97} % på {1-2} liter.
Spist [lite|litt frokost|halv porsjon], drukket [600|750|900|1200|1400] ml. Mobilisert [til stol|på rommet|i gangen med støtte].`,
      },
      {
        title: 'Visittnotat',
        by: 'doctor',
        text: `Klinisk bedring. Afebril siden [i går|siste døgn]. CRP falt til {38-96}. Trenger [ikke lenger oksygen|fortsatt 1 liter oksygen].
Går over til [fenoksymetylpenicillin|amoksicillin] per os. Utreise vurderes [i morgen|om et par dager] om {he} klarer seg uten oksygen.`,
      },
      {
        title: 'Epikrise',
        by: 'doctor',
        text: `Innlagt med pneumoni i {side} underlapp. Behandlet med penicillin intravenøst i {2-4} døgn, deretter tabletter, samlet {7-10} dager.
God effekt, CRP ved utskrivning {12-48}. [Reiser hjem.|Reiser hjem med hjelp fra kommunen.|Reiser til korttidsplass.]
Kontroll hos fastlege om [4|6] uker[ med røntgen thorax|, røntgen bare ved vedvarende plager].`,
      },
    ],
  },
  {
    specialty: 'medicine',
    icd10: 'J44.1',
    condition: 'Kronisk obstruktiv lungesykdom med akutt forverring',
    contact: 'admission',
    reason: 'KOLS-forverring',
    ages: [55, 92],
    weight: 4,
    measurements: [SATURATION, PULSE, CRP],
    notes: [
      {
        title: 'Innkomstjournal',
        by: 'doctor',
        text: `Kjent KOLS GOLD grad [2|3|4], {26-48} pakkeår, [sluttet å røyke for {2-14} år siden|røyker fortsatt noen sigaretter om dagen]. Nå økende tungpust i {2-5} dager og [grønt|mer] oppspytt.
Ved ankomst SpO₂ {82-89} %, respirasjonsfrekvens {24-34}. Arteriell blodgass: pH {7.31-7.41}, pCO₂ {5.8-8.2}.

Plan: Forstøver [salbutamol og ipratropium], prednisolon 40 mg, [doksysyklin|amoksicillin]. Oksygen med mål 88–92 %.`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `Forstøver x {4-6} siste døgn med [god|noe] effekt. [Brukt BiPAP {3-7} timer i natt, tolerert godt.|Ikke behov for BiPAP.] Engstelig når pusten blir tung, god hjelp av [sittende stilling og vifte|leppepust].`,
      },
      {
        title: 'Epikrise',
        by: 'doctor',
        text: `KOLS-forverring utløst av [luftveisinfeksjon|virusinfeksjon]. Behandlet med steroider i fem dager, antibiotika og forstøver. Ved utreise SpO₂ {89-94} % i romluft.
Inhalasjonsteknikk gjennomgått. Henvist til [lungerehabilitering|kontroll på lungepoliklinikken om seks uker]. Anbefaler influensa- og pneumokokkvaksine.`,
      },
    ],
  },
  {
    specialty: 'medicine',
    icd10: 'E11.9',
    condition: 'Diabetes mellitus type 2',
    contact: 'admission',
    reason: 'Høyt blodsukker og vekttap',
    ages: [35, 85],
    weight: 3,
    measurements: [HBA1C, WEIGHT, SYSTOLIC],
    notes: [
      {
        title: 'Innkomstjournal',
        by: 'doctor',
        text: `{age} gammel {person} med diabetes type 2 [i {3-22} år|oppdaget i fjor], innlagt med blodsukker {19-34} og vekttap på {3-9} kg. Ketoner {0.2-1.8}.
Ingen tegn til infeksjon. HbA1c {82-124} mmol/mol.
Plan: Væske, insulin etter skjema, deretter [basalinsulin|GLP-1-analog og basalinsulin].`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `Opplæring i måling og injeksjon. {He} setter insulin [selv etter veiledning|med støtte fra ektefelle|med litt skjelven hånd, trenger mer øving]. Blodsukker {7-14} før [frokost|middag]. Undersøkt føtter: [uten anmerkning|tørr hud og nedsatt følelse i tærne].`,
      },
    ],
  },
  {
    specialty: 'medicine',
    icd10: 'D50.9',
    condition: 'Jernmangelanemi',
    contact: 'admission',
    reason: 'Slapphet og lav blodprosent',
    ages: [20, 95],
    weight: 3,
    measurements: [HAEMOGLOBIN, PULSE],
    notes: [
      {
        title: 'Innkomstjournal',
        by: 'doctor',
        text: `{age} gammel {person} innlagt med hemoglobin {6.8-9.1} og tiltagende slapphet i {3-10} uker. [Ingen synlig blødning.|Har hatt mørk avføring i perioder.] Bruker [ikke blodfortynnende|acetylsalisylsyre 75 mg|apiksaban].
Plan: Transfusjon {2-3} enheter, jern intravenøst, gastroskopi[ og koloskopi].`,
      },
      {
        title: 'Visittnotat',
        by: 'doctor',
        text: `Gastroskopi viste [et lite sår i magesekken, biopsi tatt|ingen blødningskilde|betent slimhinne]. Hemoglobin {8.6-10.8} etter transfusjon. {He} er [i god form|fortsatt litt svimmel] og [ønsker seg hjem|spiser godt].`,
      },
    ],
  },
]
