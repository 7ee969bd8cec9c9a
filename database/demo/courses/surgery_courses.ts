import { type ClinicalCourse } from '#database/demo/courses/clinical_course'
import { CRP, HAEMOGLOBIN, PULSE, TEMPERATURE } from '#database/demo/courses/measurements'

export const SURGERY_COURSES: readonly ClinicalCourse[] = [
  {
    specialty: 'surgery',
    icd10: 'K35.8',
    condition: 'Akutt appendisitt',
    contact: 'admission',
    reason: 'Magesmerter',
    ages: [16, 68],
    weight: 5,
    measurements: [TEMPERATURE, CRP, PULSE],
    notes: [
      {
        title: 'Innkomstjournal',
        by: 'doctor',
        text: `{age} gammel {person} med [{8-36} timers|ett døgns|to døgns] sykehistorie: smerter som startet rundt navlen og flyttet seg til høyre fossa. [Kvalm, kastet opp to ganger.|Nedsatt matlyst, ikke oppkast.]
Temperatur {37.4-38.8}. Trykkøm over McBurney, [slippøm|uten slippømhet]. CRP {18-142}, leukocytter {10.8-18.6}.
[CT|Ultralyd] bekrefter appendisitt. Melder til laparoskopisk appendektomi, fastende fra kl. {6-11}.`,
      },
      {
        title: 'Operasjonsbeskrivelse',
        by: 'doctor',
        text: `Laparoskopisk appendektomi i narkose. [Betent appendiks uten perforasjon.|Flegmonøs appendiks.|Gangrenøs appendiks med litt puss lokalt, skyllet.] Blødning under [10|20|30|50] ml. Knivtid {28-64} minutter. Ingen komplikasjoner.
Antibiotika: [ingen videre|metronidazol og gentamicin i tre døgn].`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `Etter operasjonen. VAS {1-4} i ro, {3-6} ved bevegelse, effekt av paracetamol[ og ibuprofen]. Tørre bandasjer. Vannlating i orden. Oppe og går [i gangen|til toalettet]. [Ønsker hjem i dag.|Litt kvalm, spiser lite.]`,
      },
      {
        title: 'Epikrise',
        by: 'doctor',
        text: `Operert laparoskopisk for appendisitt, ukomplisert forløp. Sykmeldt [7|10|14] dager. Suturer fjernes ikke. Ta kontakt ved feber, økende smerter eller rødme rundt sårene. Histologi ettersendes.`,
      },
    ],
  },
  {
    specialty: 'surgery',
    icd10: 'K80.2',
    condition: 'Gallestein',
    contact: 'admission',
    reason: 'Planlagt galleoperasjon',
    ages: [28, 82],
    weight: 4,
    measurements: [HAEMOGLOBIN, PULSE],
    notes: [
      {
        title: 'Innkomstjournal',
        by: 'doctor',
        text: `{age} gammel {person} med gallesteinsanfall {2-8} ganger siste år, sist [for to uker siden|i sommer|for en måned siden]. Ultralyd: [flere konkrementer|ett konkrement på {8-22} mm] i galleblæren, gallegang {3-6} mm.
[Tidligere frisk.|Kjent hypertensjon.] ASA [1|2]. Samtykker til laparoskopisk kolecystektomi, informert om risiko for gallelekkasje og blødning.`,
      },
      {
        title: 'Operasjonsbeskrivelse',
        by: 'doctor',
        text: `Laparoskopisk kolecystektomi. [Lite sammenvoksninger, oversiktlige forhold.|Betydelige sammenvoksninger etter tidligere betennelse.] Critical view of safety oppnådd. Cysticus og arterie klippset og delt. Knivtid {41-96} minutter.`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `Ankommet fra postoperativ kl. {12-16}. Våken og klar. VAS {2-5}, [skuldersmerter av gassen|moderate smerter i magen]. Drukket [300|450|600|800] ml, [spist suppe|ikke spist]. Kvalme [nei|ja, fått ondansetron].`,
      },
    ],
  },
  {
    specialty: 'surgery',
    icd10: 'K40.9',
    condition: 'Lyskebrokk',
    contact: 'admission',
    reason: 'Planlagt brokkoperasjon',
    ages: [30, 88],
    weight: 2,
    measurements: [PULSE],
    notes: [
      {
        title: 'Innkomstjournal',
        by: 'doctor',
        text: `Reponibelt brokk {side} side, [plager ved løft|økende de siste {3-12} månedene]. {He} er ellers [frisk|behandlet for høyt blodtrykk]. Planlagt [Lichtenstein-plastikk|laparoskopisk TEP]. Siden merket med {his} medvirkning.`,
      },
      {
        title: 'Sykepleienotat',
        by: 'nurse',
        text: `Hjemreise samme dag. Vannlating kontrollert, [ingen resturin|[40|60|90|120] ml resturin]. Fått med smertestillende for {3-5} dager og telefonnummer til posten. Hentes av [ektefelle|sønn|datter|nabo].`,
      },
    ],
  },
]
