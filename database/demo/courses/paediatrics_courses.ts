import { type ClinicalCourse } from '#database/demo/courses/clinical_course'
import {
  BILIRUBIN,
  CHILD_WEIGHT,
  NEWBORN_WEIGHT,
  PULSE,
  SATURATION,
  TEMPERATURE,
} from '#database/demo/courses/measurements'

export const PAEDIATRICS_COURSES: readonly ClinicalCourse[] = [
  {
    specialty: 'paediatrics',
    icd10: 'P59.9',
    condition: 'Nyfødtgulsott',
    contact: 'admission',
    reason: 'Gulsott hos nyfødt',
    ages: [0, 0],
    weight: 5,
    measurements: [NEWBORN_WEIGHT, BILIRUBIN],
    notes: [
      {
        title: 'Innkomstjournal',
        by: 'doctor',
        text: `Nyfødt {person}, svangerskapsuke {37-41}, [normal fødsel|vakuumforløsning|keisersnitt], Apgar {7-9}-{8-10}-{9-10}. Gul hud, [dier godt|litt trøtt ved brystet]. Transkutan bilirubin {210-310}.
Blodtype og Coombs [negativ|sendt]. Starter lysbehandling, ny prøve om {6-12} timer.`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `Under lys siden kl. {8-20}. Spist {7-10} ganger siste døgn, [bare bryst|bryst og litt morsmelktillegg]. {3-6} våte bleier. Foreldrene er [trygge|slitne, fått hvile] og er med i alt stell.`,
      },
      {
        title: 'Epikrise',
        by: 'doctor',
        text: `Gulsott behandlet med lys i {18-48} timer. Bilirubin falt til {128-190}. Vektoppgang ved utreise. Kontroll på [barsel|helsestasjon] om {2-3} dager.`,
      },
    ],
  },
  {
    specialty: 'paediatrics',
    icd10: 'J45.9',
    condition: 'Astma',
    contact: 'outpatient',
    reason: 'Kontroll av astma',
    ages: [1, 17],
    weight: 5,
    measurements: [CHILD_WEIGHT, SATURATION, PULSE],
    notes: [
      {
        title: 'Poliklinisk notat',
        by: 'doctor',
        text: `{age} gammel {person} med gjentatte episoder med piping i brystet, særlig ved [forkjølelse|kulde og løping|kontakt med hund]. {2-6} kurer med forstøver siste år. [Eksem som spedbarn.|Bror med astma.|Ingen kjent allergi.]
Lunger: [forlenget ekspirium|frie]. Prikktest positiv for [bjørk|katt|ingen av allergenene].
Starter inhalasjonssteroid [50|100] mikrogram x 2 og salbutamol ved behov. Opplæring gitt til [mor|far|begge foreldre].`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `Astmaskole. {He} viser god teknikk [på kammer|på pulverinhalator]. Gjennomgått egenbehandlingsplan: grønn, gul og rød sone. Skolen har fått [kopi av planen|muntlig beskjed]. Natthoste {2-3} ganger i uken.`,
      },
      {
        title: 'Poliklinisk notat',
        by: 'doctor',
        text: `Bedre kontroll. {0-2} anfall siden sist, deltar i gym. FEV1 {82-104} % av forventet. [Trapper ned|Fortsetter uendret] til våren. Neste time om {4-6} måneder.`,
      },
    ],
  },
  {
    specialty: 'paediatrics',
    icd10: 'A09.9',
    condition: 'Gastroenteritt',
    contact: 'admission',
    reason: 'Oppkast og diaré',
    ages: [1, 12],
    weight: 3,
    measurements: [CHILD_WEIGHT, TEMPERATURE, PULSE],
    notes: [
      {
        title: 'Innkomstjournal',
        by: 'doctor',
        text: `{age} gammel {person} med oppkast og diaré i {2-4} døgn. [Flere i barnehagen er syke.|Ingen kjent smitte.] Slapp, [tørre slimhinner|fuktige slimhinner], kapillærfylling {2-3} sekunder, vekttap ca. {3-7} %.
Plan: Væske på sonde, {8-12} ml/kg per time. Elektrolytter tatt.`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `Kastet opp {2-3} ganger i natt. Sonden [beholdes|er trukket, drikker selv]. Tisset {2-4} ganger. Mer [våken og leken|trøtt, vil sitte på fanget].`,
      },
    ],
  },
]
