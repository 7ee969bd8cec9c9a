/* eslint-disable prettier/prettier */
import type { AdonisEndpoint } from '@tuyau/core/types'
import type { Registry } from './schema.d.ts'
import type { ApiDefinition } from './tree.d.ts'

const placeholder: any = {}

const routes = {
  'video_meetings.public.joins.show': {
    methods: ["GET","HEAD"],
    pattern: '/video-meetings/join/:token',
    tokens: [{"old":"/video-meetings/join/:token","type":0,"val":"video-meetings","end":""},{"old":"/video-meetings/join/:token","type":0,"val":"join","end":""},{"old":"/video-meetings/join/:token","type":1,"val":"token","end":""}],
    types: placeholder as Registry['video_meetings.public.joins.show']['types'],
  },
  'video_meetings.public.joins.store': {
    methods: ["POST"],
    pattern: '/video-meetings/join/:token',
    tokens: [{"old":"/video-meetings/join/:token","type":0,"val":"video-meetings","end":""},{"old":"/video-meetings/join/:token","type":0,"val":"join","end":""},{"old":"/video-meetings/join/:token","type":1,"val":"token","end":""}],
    types: placeholder as Registry['video_meetings.public.joins.store']['types'],
  },
  'video_meetings.meetings.store': {
    methods: ["POST"],
    pattern: '/video-meetings/patients/:patientId/meetings',
    tokens: [{"old":"/video-meetings/patients/:patientId/meetings","type":0,"val":"video-meetings","end":""},{"old":"/video-meetings/patients/:patientId/meetings","type":0,"val":"patients","end":""},{"old":"/video-meetings/patients/:patientId/meetings","type":1,"val":"patientId","end":""},{"old":"/video-meetings/patients/:patientId/meetings","type":0,"val":"meetings","end":""}],
    types: placeholder as Registry['video_meetings.meetings.store']['types'],
  },
  'video_meetings.meetings.show': {
    methods: ["GET","HEAD"],
    pattern: '/video-meetings/meetings/:id',
    tokens: [{"old":"/video-meetings/meetings/:id","type":0,"val":"video-meetings","end":""},{"old":"/video-meetings/meetings/:id","type":0,"val":"meetings","end":""},{"old":"/video-meetings/meetings/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['video_meetings.meetings.show']['types'],
  },
  'video_meetings.meetings.destroy': {
    methods: ["DELETE"],
    pattern: '/video-meetings/meetings/:id',
    tokens: [{"old":"/video-meetings/meetings/:id","type":0,"val":"video-meetings","end":""},{"old":"/video-meetings/meetings/:id","type":0,"val":"meetings","end":""},{"old":"/video-meetings/meetings/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['video_meetings.meetings.destroy']['types'],
  },
  'video_meetings.invitations.store': {
    methods: ["POST"],
    pattern: '/video-meetings/meetings/:id/invitations',
    tokens: [{"old":"/video-meetings/meetings/:id/invitations","type":0,"val":"video-meetings","end":""},{"old":"/video-meetings/meetings/:id/invitations","type":0,"val":"meetings","end":""},{"old":"/video-meetings/meetings/:id/invitations","type":1,"val":"id","end":""},{"old":"/video-meetings/meetings/:id/invitations","type":0,"val":"invitations","end":""}],
    types: placeholder as Registry['video_meetings.invitations.store']['types'],
  },
  'http.home': {
    methods: ["GET","HEAD"],
    pattern: '/',
    tokens: [{"old":"/","type":0,"val":"/","end":""}],
    types: placeholder as Registry['http.home']['types'],
  },
  'http.languages.store': {
    methods: ["POST"],
    pattern: '/language',
    tokens: [{"old":"/language","type":0,"val":"language","end":""}],
    types: placeholder as Registry['http.languages.store']['types'],
  },
  'http.themes.store': {
    methods: ["POST"],
    pattern: '/theme',
    tokens: [{"old":"/theme","type":0,"val":"theme","end":""}],
    types: placeholder as Registry['http.themes.store']['types'],
  },
  'auth.sign_ins.create': {
    methods: ["GET","HEAD"],
    pattern: '/sign-in',
    tokens: [{"old":"/sign-in","type":0,"val":"sign-in","end":""}],
    types: placeholder as Registry['auth.sign_ins.create']['types'],
  },
  'auth.sign_ins.store': {
    methods: ["POST"],
    pattern: '/sign-in',
    tokens: [{"old":"/sign-in","type":0,"val":"sign-in","end":""}],
    types: placeholder as Registry['auth.sign_ins.store']['types'],
  },
  'auth.sign_in_codes.create': {
    methods: ["GET","HEAD"],
    pattern: '/sign-in/code',
    tokens: [{"old":"/sign-in/code","type":0,"val":"sign-in","end":""},{"old":"/sign-in/code","type":0,"val":"code","end":""}],
    types: placeholder as Registry['auth.sign_in_codes.create']['types'],
  },
  'auth.sign_in_codes.store': {
    methods: ["POST"],
    pattern: '/sign-in/code',
    tokens: [{"old":"/sign-in/code","type":0,"val":"sign-in","end":""},{"old":"/sign-in/code","type":0,"val":"code","end":""}],
    types: placeholder as Registry['auth.sign_in_codes.store']['types'],
  },
  'auth.sign_outs.store': {
    methods: ["POST"],
    pattern: '/sign-out',
    tokens: [{"old":"/sign-out","type":0,"val":"sign-out","end":""}],
    types: placeholder as Registry['auth.sign_outs.store']['types'],
  },
  'auth.set_ups.show': {
    methods: ["GET","HEAD"],
    pattern: '/set-up/:token',
    tokens: [{"old":"/set-up/:token","type":0,"val":"set-up","end":""},{"old":"/set-up/:token","type":1,"val":"token","end":""}],
    types: placeholder as Registry['auth.set_ups.show']['types'],
  },
  'auth.set_up_passphrases.store': {
    methods: ["POST"],
    pattern: '/set-up/:token/passphrase',
    tokens: [{"old":"/set-up/:token/passphrase","type":0,"val":"set-up","end":""},{"old":"/set-up/:token/passphrase","type":1,"val":"token","end":""},{"old":"/set-up/:token/passphrase","type":0,"val":"passphrase","end":""}],
    types: placeholder as Registry['auth.set_up_passphrases.store']['types'],
  },
  'auth.set_up_authenticators.store': {
    methods: ["POST"],
    pattern: '/set-up/:token/authenticator',
    tokens: [{"old":"/set-up/:token/authenticator","type":0,"val":"set-up","end":""},{"old":"/set-up/:token/authenticator","type":1,"val":"token","end":""},{"old":"/set-up/:token/authenticator","type":0,"val":"authenticator","end":""}],
    types: placeholder as Registry['auth.set_up_authenticators.store']['types'],
  },
  'records.patients.index': {
    methods: ["GET","HEAD"],
    pattern: '/patients',
    tokens: [{"old":"/patients","type":0,"val":"patients","end":""}],
    types: placeholder as Registry['records.patients.index']['types'],
  },
  'records.searches.index': {
    methods: ["GET","HEAD"],
    pattern: '/patients/search',
    tokens: [{"old":"/patients/search","type":0,"val":"patients","end":""},{"old":"/patients/search","type":0,"val":"search","end":""}],
    types: placeholder as Registry['records.searches.index']['types'],
  },
  'records.searches.store': {
    methods: ["POST"],
    pattern: '/patients/search',
    tokens: [{"old":"/patients/search","type":0,"val":"patients","end":""},{"old":"/patients/search","type":0,"val":"search","end":""}],
    types: placeholder as Registry['records.searches.store']['types'],
  },
  'records.patients.show': {
    methods: ["GET","HEAD"],
    pattern: '/patients/:id',
    tokens: [{"old":"/patients/:id","type":0,"val":"patients","end":""},{"old":"/patients/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['records.patients.show']['types'],
  },
  'records.contact_points.update': {
    methods: ["PUT"],
    pattern: '/patients/:id/contact-points',
    tokens: [{"old":"/patients/:id/contact-points","type":0,"val":"patients","end":""},{"old":"/patients/:id/contact-points","type":1,"val":"id","end":""},{"old":"/patients/:id/contact-points","type":0,"val":"contact-points","end":""}],
    types: placeholder as Registry['records.contact_points.update']['types'],
  },
  'records.entries.store': {
    methods: ["POST"],
    pattern: '/patients/:id/entries',
    tokens: [{"old":"/patients/:id/entries","type":0,"val":"patients","end":""},{"old":"/patients/:id/entries","type":1,"val":"id","end":""},{"old":"/patients/:id/entries","type":0,"val":"entries","end":""}],
    types: placeholder as Registry['records.entries.store']['types'],
  },
  'records.access_requests.store': {
    methods: ["POST"],
    pattern: '/patients/:id/access-requests',
    tokens: [{"old":"/patients/:id/access-requests","type":0,"val":"patients","end":""},{"old":"/patients/:id/access-requests","type":1,"val":"id","end":""},{"old":"/patients/:id/access-requests","type":0,"val":"access-requests","end":""}],
    types: placeholder as Registry['records.access_requests.store']['types'],
  },
  'records.drafts.update': {
    methods: ["PUT"],
    pattern: '/entries/:id/draft',
    tokens: [{"old":"/entries/:id/draft","type":0,"val":"entries","end":""},{"old":"/entries/:id/draft","type":1,"val":"id","end":""},{"old":"/entries/:id/draft","type":0,"val":"draft","end":""}],
    types: placeholder as Registry['records.drafts.update']['types'],
  },
  'records.signatures.store': {
    methods: ["POST"],
    pattern: '/entries/:id/signature',
    tokens: [{"old":"/entries/:id/signature","type":0,"val":"entries","end":""},{"old":"/entries/:id/signature","type":1,"val":"id","end":""},{"old":"/entries/:id/signature","type":0,"val":"signature","end":""}],
    types: placeholder as Registry['records.signatures.store']['types'],
  },
  'records.versions.index': {
    methods: ["GET","HEAD"],
    pattern: '/entries/:id/versions',
    tokens: [{"old":"/entries/:id/versions","type":0,"val":"entries","end":""},{"old":"/entries/:id/versions","type":1,"val":"id","end":""},{"old":"/entries/:id/versions","type":0,"val":"versions","end":""}],
    types: placeholder as Registry['records.versions.index']['types'],
  },
  'records.versions.store': {
    methods: ["POST"],
    pattern: '/entries/:id/versions',
    tokens: [{"old":"/entries/:id/versions","type":0,"val":"entries","end":""},{"old":"/entries/:id/versions","type":1,"val":"id","end":""},{"old":"/entries/:id/versions","type":0,"val":"versions","end":""}],
    types: placeholder as Registry['records.versions.store']['types'],
  },
  'audit.log.index': {
    methods: ["GET","HEAD"],
    pattern: '/audit',
    tokens: [{"old":"/audit","type":0,"val":"audit","end":""}],
    types: placeholder as Registry['audit.log.index']['types'],
  },
  'audit.patient_log.show': {
    methods: ["GET","HEAD"],
    pattern: '/audit/patients/:id',
    tokens: [{"old":"/audit/patients/:id","type":0,"val":"audit","end":""},{"old":"/audit/patients/:id","type":0,"val":"patients","end":""},{"old":"/audit/patients/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['audit.patient_log.show']['types'],
  },
  'access.emergency_accesses.store': {
    methods: ["POST"],
    pattern: '/patients/:id/emergency-access',
    tokens: [{"old":"/patients/:id/emergency-access","type":0,"val":"patients","end":""},{"old":"/patients/:id/emergency-access","type":1,"val":"id","end":""},{"old":"/patients/:id/emergency-access","type":0,"val":"emergency-access","end":""}],
    types: placeholder as Registry['access.emergency_accesses.store']['types'],
  },
  'access.emergency_accesses.destroy': {
    methods: ["DELETE"],
    pattern: '/patients/:id/emergency-access',
    tokens: [{"old":"/patients/:id/emergency-access","type":0,"val":"patients","end":""},{"old":"/patients/:id/emergency-access","type":1,"val":"id","end":""},{"old":"/patients/:id/emergency-access","type":0,"val":"emergency-access","end":""}],
    types: placeholder as Registry['access.emergency_accesses.destroy']['types'],
  },
  'access.request_answers.index': {
    methods: ["GET","HEAD"],
    pattern: '/access/requests',
    tokens: [{"old":"/access/requests","type":0,"val":"access","end":""},{"old":"/access/requests","type":0,"val":"requests","end":""}],
    types: placeholder as Registry['access.request_answers.index']['types'],
  },
  'access.request_answers.store': {
    methods: ["POST"],
    pattern: '/access/requests/:id/answer',
    tokens: [{"old":"/access/requests/:id/answer","type":0,"val":"access","end":""},{"old":"/access/requests/:id/answer","type":0,"val":"requests","end":""},{"old":"/access/requests/:id/answer","type":1,"val":"id","end":""},{"old":"/access/requests/:id/answer","type":0,"val":"answer","end":""}],
    types: placeholder as Registry['access.request_answers.store']['types'],
  },
  'access.blocks.index': {
    methods: ["GET","HEAD"],
    pattern: '/access/patients/:id/blocks',
    tokens: [{"old":"/access/patients/:id/blocks","type":0,"val":"access","end":""},{"old":"/access/patients/:id/blocks","type":0,"val":"patients","end":""},{"old":"/access/patients/:id/blocks","type":1,"val":"id","end":""},{"old":"/access/patients/:id/blocks","type":0,"val":"blocks","end":""}],
    types: placeholder as Registry['access.blocks.index']['types'],
  },
  'access.blocks.store': {
    methods: ["POST"],
    pattern: '/access/patients/:id/blocks',
    tokens: [{"old":"/access/patients/:id/blocks","type":0,"val":"access","end":""},{"old":"/access/patients/:id/blocks","type":0,"val":"patients","end":""},{"old":"/access/patients/:id/blocks","type":1,"val":"id","end":""},{"old":"/access/patients/:id/blocks","type":0,"val":"blocks","end":""}],
    types: placeholder as Registry['access.blocks.store']['types'],
  },
  'access.blocks.destroy': {
    methods: ["DELETE"],
    pattern: '/access/blocks/:id',
    tokens: [{"old":"/access/blocks/:id","type":0,"val":"access","end":""},{"old":"/access/blocks/:id","type":0,"val":"blocks","end":""},{"old":"/access/blocks/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['access.blocks.destroy']['types'],
  },
  'access.emergency_reviews.index': {
    methods: ["GET","HEAD"],
    pattern: '/access/emergencies',
    tokens: [{"old":"/access/emergencies","type":0,"val":"access","end":""},{"old":"/access/emergencies","type":0,"val":"emergencies","end":""}],
    types: placeholder as Registry['access.emergency_reviews.index']['types'],
  },
  'access.emergency_reviews.store': {
    methods: ["POST"],
    pattern: '/access/emergencies/:id/review',
    tokens: [{"old":"/access/emergencies/:id/review","type":0,"val":"access","end":""},{"old":"/access/emergencies/:id/review","type":0,"val":"emergencies","end":""},{"old":"/access/emergencies/:id/review","type":1,"val":"id","end":""},{"old":"/access/emergencies/:id/review","type":0,"val":"review","end":""}],
    types: placeholder as Registry['access.emergency_reviews.store']['types'],
  },
  'access.explanations.index': {
    methods: ["GET","HEAD"],
    pattern: '/access/explain',
    tokens: [{"old":"/access/explain","type":0,"val":"access","end":""},{"old":"/access/explain","type":0,"val":"explain","end":""}],
    types: placeholder as Registry['access.explanations.index']['types'],
  },
  'access.explanations.store': {
    methods: ["POST"],
    pattern: '/access/explain',
    tokens: [{"old":"/access/explain","type":0,"val":"access","end":""},{"old":"/access/explain","type":0,"val":"explain","end":""}],
    types: placeholder as Registry['access.explanations.store']['types'],
  },
  'access.explanations.show': {
    methods: ["GET","HEAD"],
    pattern: '/access/explain/patients/:id',
    tokens: [{"old":"/access/explain/patients/:id","type":0,"val":"access","end":""},{"old":"/access/explain/patients/:id","type":0,"val":"explain","end":""},{"old":"/access/explain/patients/:id","type":0,"val":"patients","end":""},{"old":"/access/explain/patients/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['access.explanations.show']['types'],
  },
  'plugins.plugins.index': {
    methods: ["GET","HEAD"],
    pattern: '/administration/plugins',
    tokens: [{"old":"/administration/plugins","type":0,"val":"administration","end":""},{"old":"/administration/plugins","type":0,"val":"plugins","end":""}],
    types: placeholder as Registry['plugins.plugins.index']['types'],
  },
  'plugins.plugins.show': {
    methods: ["GET","HEAD"],
    pattern: '/administration/plugins/:plugin',
    tokens: [{"old":"/administration/plugins/:plugin","type":0,"val":"administration","end":""},{"old":"/administration/plugins/:plugin","type":0,"val":"plugins","end":""},{"old":"/administration/plugins/:plugin","type":1,"val":"plugin","end":""}],
    types: placeholder as Registry['plugins.plugins.show']['types'],
  },
  'plugins.settings.update': {
    methods: ["PUT"],
    pattern: '/administration/plugins/:plugin/settings',
    tokens: [{"old":"/administration/plugins/:plugin/settings","type":0,"val":"administration","end":""},{"old":"/administration/plugins/:plugin/settings","type":0,"val":"plugins","end":""},{"old":"/administration/plugins/:plugin/settings","type":1,"val":"plugin","end":""},{"old":"/administration/plugins/:plugin/settings","type":0,"val":"settings","end":""}],
    types: placeholder as Registry['plugins.settings.update']['types'],
  },
  'plugins.connection_tests.store': {
    methods: ["POST"],
    pattern: '/administration/plugins/:plugin/connection-tests',
    tokens: [{"old":"/administration/plugins/:plugin/connection-tests","type":0,"val":"administration","end":""},{"old":"/administration/plugins/:plugin/connection-tests","type":0,"val":"plugins","end":""},{"old":"/administration/plugins/:plugin/connection-tests","type":1,"val":"plugin","end":""},{"old":"/administration/plugins/:plugin/connection-tests","type":0,"val":"connection-tests","end":""}],
    types: placeholder as Registry['plugins.connection_tests.store']['types'],
  },
  'plugins.agreements.store': {
    methods: ["POST"],
    pattern: '/administration/plugins/:plugin/agreements',
    tokens: [{"old":"/administration/plugins/:plugin/agreements","type":0,"val":"administration","end":""},{"old":"/administration/plugins/:plugin/agreements","type":0,"val":"plugins","end":""},{"old":"/administration/plugins/:plugin/agreements","type":1,"val":"plugin","end":""},{"old":"/administration/plugins/:plugin/agreements","type":0,"val":"agreements","end":""}],
    types: placeholder as Registry['plugins.agreements.store']['types'],
  },
  'plugins.risk_assessments.store': {
    methods: ["POST"],
    pattern: '/administration/plugins/:plugin/risk-assessments',
    tokens: [{"old":"/administration/plugins/:plugin/risk-assessments","type":0,"val":"administration","end":""},{"old":"/administration/plugins/:plugin/risk-assessments","type":0,"val":"plugins","end":""},{"old":"/administration/plugins/:plugin/risk-assessments","type":1,"val":"plugin","end":""},{"old":"/administration/plugins/:plugin/risk-assessments","type":0,"val":"risk-assessments","end":""}],
    types: placeholder as Registry['plugins.risk_assessments.store']['types'],
  },
  'plugins.activations.store': {
    methods: ["POST"],
    pattern: '/administration/plugins/:plugin/activation',
    tokens: [{"old":"/administration/plugins/:plugin/activation","type":0,"val":"administration","end":""},{"old":"/administration/plugins/:plugin/activation","type":0,"val":"plugins","end":""},{"old":"/administration/plugins/:plugin/activation","type":1,"val":"plugin","end":""},{"old":"/administration/plugins/:plugin/activation","type":0,"val":"activation","end":""}],
    types: placeholder as Registry['plugins.activations.store']['types'],
  },
  'plugins.activations.destroy': {
    methods: ["DELETE"],
    pattern: '/administration/plugins/:plugin/activation',
    tokens: [{"old":"/administration/plugins/:plugin/activation","type":0,"val":"administration","end":""},{"old":"/administration/plugins/:plugin/activation","type":0,"val":"plugins","end":""},{"old":"/administration/plugins/:plugin/activation","type":1,"val":"plugin","end":""},{"old":"/administration/plugins/:plugin/activation","type":0,"val":"activation","end":""}],
    types: placeholder as Registry['plugins.activations.destroy']['types'],
  },
  'privacy.notices.show': {
    methods: ["GET","HEAD"],
    pattern: '/privacy',
    tokens: [{"old":"/privacy","type":0,"val":"privacy","end":""}],
    types: placeholder as Registry['privacy.notices.show']['types'],
  },
  'privacy.claims.index': {
    methods: ["GET","HEAD"],
    pattern: '/trust',
    tokens: [{"old":"/trust","type":0,"val":"trust","end":""}],
    types: placeholder as Registry['privacy.claims.index']['types'],
  },
  'privacy.registers.show': {
    methods: ["GET","HEAD"],
    pattern: '/privacy-register',
    tokens: [{"old":"/privacy-register","type":0,"val":"privacy-register","end":""}],
    types: placeholder as Registry['privacy.registers.show']['types'],
  },
  'privacy.registers.json': {
    methods: ["GET","HEAD"],
    pattern: '/privacy-register.json',
    tokens: [{"old":"/privacy-register.json","type":0,"val":"privacy-register.json","end":""}],
    types: placeholder as Registry['privacy.registers.json']['types'],
  },
  'privacy.registers.csv': {
    methods: ["GET","HEAD"],
    pattern: '/privacy-register.csv',
    tokens: [{"old":"/privacy-register.csv","type":0,"val":"privacy-register.csv","end":""}],
    types: placeholder as Registry['privacy.registers.csv']['types'],
  },
  'deliveries.deliveries.index': {
    methods: ["GET","HEAD"],
    pattern: '/patients/:id/deliveries',
    tokens: [{"old":"/patients/:id/deliveries","type":0,"val":"patients","end":""},{"old":"/patients/:id/deliveries","type":1,"val":"id","end":""},{"old":"/patients/:id/deliveries","type":0,"val":"deliveries","end":""}],
    types: placeholder as Registry['deliveries.deliveries.index']['types'],
  },
  'monitoring.health.live': {
    methods: ["GET","HEAD"],
    pattern: '/health/live',
    tokens: [{"old":"/health/live","type":0,"val":"health","end":""},{"old":"/health/live","type":0,"val":"live","end":""}],
    types: placeholder as Registry['monitoring.health.live']['types'],
  },
  'monitoring.health.ready': {
    methods: ["GET","HEAD"],
    pattern: '/health/ready',
    tokens: [{"old":"/health/ready","type":0,"val":"health","end":""},{"old":"/health/ready","type":0,"val":"ready","end":""}],
    types: placeholder as Registry['monitoring.health.ready']['types'],
  },
  'monitoring.console.index': {
    methods: ["GET","HEAD"],
    pattern: '/console',
    tokens: [{"old":"/console","type":0,"val":"console","end":""}],
    types: placeholder as Registry['monitoring.console.index']['types'],
  },
} as const satisfies Record<string, AdonisEndpoint>

export { routes }

export const registry = {
  routes,
  $tree: {} as ApiDefinition,
}

declare module '@tuyau/core/types' {
  export interface UserRegistry {
    routes: typeof routes
    $tree: ApiDefinition
  }
}
