import { VideoProvider } from '#app/plugins/contracts/video_provider'
import { definePlugin } from '#app/plugins/define_plugin'
import { provide } from '#app/plugins/provide'
import { access } from '#plugins/video_meetings/access'
import { egress } from '#plugins/video_meetings/egress'

export default definePlugin({
  id: 'video_meetings',
  version: '1.0.0',
  name: { en: 'Video meetings', nb: 'Videomøter' },
  summary: {
    en: 'Meet a patient by video, from the patient’s page. Rooms are Whereby’s.',
    nb: 'Møt en pasient på video, rett fra pasientens side. Rommene er Wherebys.',
  },
  condition: { en: 'While video meetings are on', nb: 'Når videomøter er slått på' },
  processors: [
    {
      id: 'whereby',
      name: 'Whereby AS',
      address: 'Gate 1 107, 6700 Måløy',
      country: 'NO',
      insideEea: true,
      service: 'Video meetings',
      legalBasis: 'DPA',
      role: 'processor',
      transferMechanism: null,
      retention: {
        en: 'The room is gone within 24 hours after the meeting',
        nb: 'Rommet er borte innen 24 timer etter møtet',
      },
    },
  ],
  activity: {
    id: 'video_meetings',
    name: { en: 'Video meetings', nb: 'Videomøter' },
    purpose: {
      en: 'Consultations by video between clinicians and patients',
      nb: 'Konsultasjoner på video mellom behandlere og pasienter',
    },
    legalBasis: {
      en: 'GDPR article 6(1)(c) and 9(2)(h)',
      nb: 'Personvernforordningen artikkel 6 nr. 1 c og 9 nr. 2 h',
    },
    dataSubjects: { en: 'Patients, clinicians', nb: 'Pasienter, behandlere' },
    retention: {
      en: 'At the processor: until 24 hours after the meeting. Here: as the patient record',
      nb: 'Hos databehandleren: til 24 timer etter møtet. Her: som pasientjournalen',
    },
    security: {
      en: 'Locked rooms with random addresses; no personal data in the provider’s API; encrypted in transit',
      nb: 'Låste rom med tilfeldige adresser; ingen personopplysninger i leverandørens API; kryptert i transport',
    },
  },
  egress,
  browserEgress: [
    {
      template: 'join_room',
      host: '{subdomain}.whereby.com',
      categories: ['display_name'],
      purpose: {
        en: 'Show who is in the meeting, to those who are in it',
        nb: 'Vise hvem som er i møtet, til dem som er i det',
      },
      processor: 'whereby',
      frame: true,
    },
  ],
  settings: [
    {
      kind: 'text',
      name: 'subdomain',
      label: { en: 'Subdomain', nb: 'Underdomene' },
      help: {
        en: 'The first part of your rooms’ address: “nordlys” for nordlys.whereby.com',
        nb: 'Første del av adressen til rommene: «nordlys» for nordlys.whereby.com',
      },
      required: true,
      pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
      lengthMax: 63,
    },
    {
      kind: 'number',
      name: 'marginMinutes',
      label: { en: 'Minutes after the end', nb: 'Minutter etter slutt' },
      help: {
        en: 'How long a room stays open after the planned end',
        nb: 'Hvor lenge rommet er åpent etter planlagt slutt',
      },
      required: true,
      min: 0,
      max: 240,
      initial: 30,
    },
  ],
  secrets: [
    {
      name: 'apiKey',
      label: { en: 'API key', nb: 'API-nøkkel' },
      help: {
        en: 'Made in Whereby’s dashboard. It is stored encrypted and never shown again',
        nb: 'Lages i Wherebys kontrollpanel. Den lagres kryptert og vises aldri igjen',
      },
      lengthMax: 2_000,
    },
  ],
  provisions: [provide(VideoProvider, () => import('#plugins/video_meetings/whereby_provider'))],
  routes: () => import('#plugins/video_meetings/routes'),
  publicRoutes: () => import('#plugins/video_meetings/public_routes'),
  access,
  panels: { meetings: () => import('#plugins/video_meetings/panels/meetings_panel') },
  menu: [],
  connectionTest: () => import('#plugins/video_meetings/connection_test'),
  removal: () => import('#plugins/video_meetings/removal'),
  removalText: {
    en: 'Planned rooms are deleted at Whereby and links to them stop working. Who met whom and when stays in the record. The API key and the settings are destroyed.',
    nb: 'Planlagte rom slettes hos Whereby, og lenker til dem slutter å virke. Hvem som møttes og når, blir stående i journalen. API-nøkkelen og innstillingene destrueres.',
  },
})
