import { type ClinicalCourse } from '#database/demo/courses/clinical_course'
import { NT_PRO_BNP, PULSE, SYSTOLIC, WEIGHT } from '#database/demo/courses/measurements'

export const CARDIOLOGY_COURSES: readonly ClinicalCourse[] = [
  {
    specialty: 'cardiology',
    icd10: 'I50.9',
    condition: 'Hjertesvikt',
    contact: 'outpatient',
    reason: 'Kontroll av hjertesvikt',
    ages: [52, 120],
    weight: 6,
    measurements: [PULSE, SYSTOLIC, WEIGHT, NT_PRO_BNP],
    notes: [
      {
        title: 'Poliklinisk notat',
        by: 'doctor',
        text: `{age} gammel {person} henvist fra fastlege med [økende tungpust ved anstrengelse|tungpust og hovne bein|nedsatt yteevne gjennom [høsten|vinteren|de siste månedene]].

Ekkokardiografi: venstre ventrikkel [lett|moderat] dilatert, EF {28-44} %. [Ingen klaffefeil av betydning.|Liten til moderat mitralinsuffisiens.]
EKG: [sinusrytme|sinusrytme med venstre grenblokk], frekvens {58-92}.
Blodtrykk {104-148}/{62-86}.

Vurdering: Hjertesvikt med redusert ejeksjonsfraksjon, NYHA [II|II–III|III].
Plan: Starter opptrapping av [ramipril|sakubitril/valsartan] og [metoprolol|bisoprolol]. Time hos sykepleier om {2-3} uker.`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `Opptrapping av medisiner. {He} [føler seg bedre enn sist|synes det går tyngre i trapper|er uendret siden sist].
Vekt {58-104} kg, [stabil|ned 1,5 kg siden sist|opp 2 kg på en uke]. Blodtrykk {98-138}/{58-84}, puls {56-88}.
[Ingen svimmelhet.|Litt svimmel når {he} reiser seg brått.] Gjennomgått daglig vekt og væske, {he} [kjenner igjen faresignalene|ønsker skriftlig informasjon|har med seg datter som pårørende].
Blodprøver: kreatinin {62-128}, kalium {3.8-5.1}.`,
      },
      {
        title: 'Poliklinisk notat',
        by: 'doctor',
        text: `Kontroll. Klart bedre, går nå [to etasjer uten stopp|daglige turer på en halv time|til butikken uten pauser]. Sover med [én pute|to puter].
Ingen ødemer. Lunger [uten fremmedlyder|med sparsomme knatrelyder basalt {side} side].
EF i dag {34-52} %.

Plan: Fortsetter behandlingen uendret. [SGLT2-hemmer legges til.|Henvises til treningsgruppe.] Ny kontroll om {3-6} måneder.`,
      },
    ],
  },
  {
    specialty: 'cardiology',
    icd10: 'I48.9',
    condition: 'Atrieflimmer',
    contact: 'outpatient',
    reason: 'Utredning av hjertebank',
    ages: [38, 95],
    weight: 5,
    measurements: [PULSE, SYSTOLIC],
    notes: [
      {
        title: 'Poliklinisk notat',
        by: 'doctor',
        text: `{age} gammel {person} med anfall av [hjertebank|uregelmessig puls|hjertebank og uro i brystet] [{2-5} ganger i måneden|de siste ukene|særlig om kvelden].
EKG: [atrieflimmer, frekvens {78-124}|sinusrytme i dag]. Tidligere langtidsregistrering viste anfall på inntil {4-38} timer.
Stoffskifte normalt. CHA₂DS₂-VASc {1-5}.

Plan: Starter [apiksaban 5 mg x 2|rivaroksaban 20 mg x 1] og metoprolol [25|50] mg. Informert om blødningsrisiko.`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `Telefonkontakt. {He} har [ikke merket nye anfall|hatt ett kort anfall|hatt flere anfall i helgen]. Tar medisinene [fast|fast, men glemte dosen to ganger]. Ingen blødninger.
Avtalt at {he} ringer ved anfall over ett døgn eller ved [besvimelse|brystsmerter].`,
      },
      {
        title: 'Poliklinisk notat',
        by: 'doctor',
        text: `Kontroll etter oppstart. Frekvens {60-84}, blodtrykk {112-146}/{66-88}.
[Ønsker elektrokonvertering; settes opp.|Plagene er små, frekvenskontroll er tilstrekkelig.|Drøftet ablasjon, {he} vil tenke på det.] Kreatinin {58-110}, hemoglobin {12.1-15.8}.`,
      },
    ],
  },
]
