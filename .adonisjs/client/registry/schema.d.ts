/* eslint-disable prettier/prettier */
/// <reference path="../manifest.d.ts" />

import type { ExtractBody, ExtractErrorResponse, ExtractQuery, ExtractQueryForGet, ExtractResponse } from '@tuyau/core/types'
import type { InferInput, SimpleError } from '@vinejs/vine/types'

export type ParamValue = string | number | bigint | boolean

export interface Registry {
  'video_meetings.public.joins.show': {
    methods: ["GET","HEAD"]
    pattern: '/video-meetings/join/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/joins_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/joins_controller').default['show']>>>
    }
  }
  'video_meetings.public.joins.store': {
    methods: ["POST"]
    pattern: '/video-meetings/join/:token'
    types: {
      body: ExtractBody<InferInput<(typeof import('#plugins/video_meetings/validators/meeting').joinMeetingValidator)>>
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#plugins/video_meetings/validators/meeting').joinMeetingValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/joins_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/joins_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'video_meetings.meetings.store': {
    methods: ["POST"]
    pattern: '/video-meetings/patients/:patientId/meetings'
    types: {
      body: ExtractBody<InferInput<(typeof import('#plugins/video_meetings/validators/meeting').bookMeetingValidator)>>
      paramsTuple: [ParamValue]
      params: { patientId: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#plugins/video_meetings/validators/meeting').bookMeetingValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/meetings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/meetings_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'video_meetings.meetings.show': {
    methods: ["GET","HEAD"]
    pattern: '/video-meetings/meetings/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/meetings_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/meetings_controller').default['show']>>>
    }
  }
  'video_meetings.meetings.destroy': {
    methods: ["DELETE"]
    pattern: '/video-meetings/meetings/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/meetings_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/meetings_controller').default['destroy']>>>
    }
  }
  'video_meetings.invitations.store': {
    methods: ["POST"]
    pattern: '/video-meetings/meetings/:id/invitations'
    types: {
      body: ExtractBody<InferInput<(typeof import('#plugins/video_meetings/validators/meeting').inviteValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#plugins/video_meetings/validators/meeting').inviteValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/invitations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#plugins/video_meetings/controllers/invitations_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'http.home': {
    methods: ["GET","HEAD"]
    pattern: '/'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/http/controllers/home_controller').default['handle']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/http/controllers/home_controller').default['handle']>>>
    }
  }
  'http.languages.store': {
    methods: ["POST"]
    pattern: '/language'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/http/validators/preferences').chooseLanguageValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/http/validators/preferences').chooseLanguageValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/http/controllers/languages_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/http/controllers/languages_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'http.themes.store': {
    methods: ["POST"]
    pattern: '/theme'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/http/validators/preferences').chooseThemeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/http/validators/preferences').chooseThemeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/http/controllers/themes_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/http/controllers/themes_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'auth.sign_ins.create': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_ins_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_ins_controller').default['create']>>>
    }
  }
  'auth.sign_ins.store': {
    methods: ["POST"]
    pattern: '/sign-in'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/sign_in').signInValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/sign_in').signInValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_ins_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_ins_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'auth.sign_in_codes.create': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in/code'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_codes_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_codes_controller').default['create']>>>
    }
  }
  'auth.sign_in_codes.store': {
    methods: ["POST"]
    pattern: '/sign-in/code'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_codes_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_codes_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'auth.sign_in_passkeys.ask': {
    methods: ["POST"]
    pattern: '/sign-in/passkey-challenge'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_passkeys_controller').default['ask']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_passkeys_controller').default['ask']>>>
    }
  }
  'auth.sign_in_passkeys.store': {
    methods: ["POST"]
    pattern: '/sign-in/passkey'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/passkey').assertionValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/passkey').assertionValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_passkeys_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_passkeys_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'auth.sign_in_recovery_codes.create': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in/recovery-code'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_recovery_codes_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_recovery_codes_controller').default['create']>>>
    }
  }
  'auth.sign_in_recovery_codes.store': {
    methods: ["POST"]
    pattern: '/sign-in/recovery-code'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/sign_in').recoveryCodeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/sign_in').recoveryCodeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_recovery_codes_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_in_recovery_codes_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'auth.sign_outs.store': {
    methods: ["POST"]
    pattern: '/sign-out'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_outs_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/sign_outs_controller').default['store']>>>
    }
  }
  'auth.set_ups.show': {
    methods: ["GET","HEAD"]
    pattern: '/set-up/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/set_ups_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/set_ups_controller').default['show']>>>
    }
  }
  'auth.set_up_passphrases.store': {
    methods: ["POST"]
    pattern: '/set-up/:token/passphrase'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/sign_in').choosePassphraseValidator)>>
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/sign_in').choosePassphraseValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/set_up_passphrases_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/set_up_passphrases_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'auth.set_up_authenticators.store': {
    methods: ["POST"]
    pattern: '/set-up/:token/authenticator'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/set_up_authenticators_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/set_up_authenticators_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'accounts.show': {
    methods: ["GET","HEAD"]
    pattern: '/account'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/accounts_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/accounts_controller').default['show']>>>
    }
  }
  'account_proofs.ask': {
    methods: ["POST"]
    pattern: '/account/proof-challenge'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_proofs_controller').default['ask']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_proofs_controller').default['ask']>>>
    }
  }
  'account_proofs.store_code': {
    methods: ["POST"]
    pattern: '/account/proofs/code'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_proofs_controller').default['storeCode']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_proofs_controller').default['storeCode']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'account_proofs.store_passkey': {
    methods: ["POST"]
    pattern: '/account/proofs/passkey'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/passkey').assertionValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/passkey').assertionValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_proofs_controller').default['storePasskey']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_proofs_controller').default['storePasskey']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'account_notices.store': {
    methods: ["POST"]
    pattern: '/account/notices/seen'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_notices_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_notices_controller').default['store']>>>
    }
  }
  'account_passkeys.ask': {
    methods: ["POST"]
    pattern: '/account/passkey-challenge'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_passkeys_controller').default['ask']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_passkeys_controller').default['ask']>>>
    }
  }
  'account_passkeys.store': {
    methods: ["POST"]
    pattern: '/account/passkeys'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/passkey').attestationValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/passkey').attestationValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_passkeys_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_passkeys_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'account_passkeys.update': {
    methods: ["PUT"]
    pattern: '/account/passkeys/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/passkey').passkeyNameValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/passkey').passkeyNameValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_passkeys_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_passkeys_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'account_passkeys.destroy': {
    methods: ["DELETE"]
    pattern: '/account/passkeys/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_passkeys_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_passkeys_controller').default['destroy']>>>
    }
  }
  'account_authenticators.offer': {
    methods: ["POST"]
    pattern: '/account/authenticators/offer'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_authenticators_controller').default['offer']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_authenticators_controller').default['offer']>>>
    }
  }
  'account_authenticators.create': {
    methods: ["GET","HEAD"]
    pattern: '/account/authenticators/new'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_authenticators_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_authenticators_controller').default['create']>>>
    }
  }
  'account_authenticators.store': {
    methods: ["POST"]
    pattern: '/account/authenticators'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_authenticators_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_authenticators_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'account_authenticators.destroy': {
    methods: ["DELETE"]
    pattern: '/account/authenticators/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_authenticators_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_authenticators_controller').default['destroy']>>>
    }
  }
  'account_recovery_codes.store': {
    methods: ["POST"]
    pattern: '/account/recovery-codes'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_recovery_codes_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_recovery_codes_controller').default['store']>>>
    }
  }
  'account_passphrases.update': {
    methods: ["PUT"]
    pattern: '/account/passphrase'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/sign_in').changePassphraseValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/sign_in').changePassphraseValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/account/controllers/account_passphrases_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/account/controllers/account_passphrases_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'records.patients.index': {
    methods: ["GET","HEAD"]
    pattern: '/patients'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/patients_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/patients_controller').default['index']>>>
    }
  }
  'records.searches.index': {
    methods: ["GET","HEAD"]
    pattern: '/patients/search'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/searches_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/searches_controller').default['index']>>>
    }
  }
  'records.searches.store': {
    methods: ["POST"]
    pattern: '/patients/search'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/records/validators/records').searchPatientsValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/records/validators/records').searchPatientsValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/searches_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/searches_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'records.patients.show': {
    methods: ["GET","HEAD"]
    pattern: '/patients/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/patients_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/patients_controller').default['show']>>>
    }
  }
  'records.contact_points.update': {
    methods: ["PUT"]
    pattern: '/patients/:id/contact-points'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/records/validators/contact_points').changeContactPointsValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/records/validators/contact_points').changeContactPointsValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/contact_points_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/contact_points_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'records.entries.store': {
    methods: ["POST"]
    pattern: '/patients/:id/entries'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/records/validators/records').writeEntryValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/records/validators/records').writeEntryValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/entries_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/entries_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'records.access_requests.store': {
    methods: ["POST"]
    pattern: '/patients/:id/access-requests'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/records/validators/records').requestAccessValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/records/validators/records').requestAccessValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/access_requests_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/access_requests_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'records.drafts.update': {
    methods: ["PUT"]
    pattern: '/entries/:id/draft'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/records/validators/records').saveDraftValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/records/validators/records').saveDraftValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/drafts_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/drafts_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'records.signatures.store': {
    methods: ["POST"]
    pattern: '/entries/:id/signature'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/records/validators/records').signEntryValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/records/validators/records').signEntryValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/signatures_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/signatures_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'records.versions.index': {
    methods: ["GET","HEAD"]
    pattern: '/entries/:id/versions'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/versions_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/versions_controller').default['index']>>>
    }
  }
  'records.versions.store': {
    methods: ["POST"]
    pattern: '/entries/:id/versions'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/records/validators/records').correctEntryValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/records/validators/records').correctEntryValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/versions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/versions_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'audit.log.index': {
    methods: ["GET","HEAD"]
    pattern: '/audit'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#app/audit/validators/log').readLogValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/audit/controllers/log_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/audit/controllers/log_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'audit.patient_log.show': {
    methods: ["GET","HEAD"]
    pattern: '/audit/patients/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#app/audit/validators/log').readLogValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/audit/controllers/patient_log_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/audit/controllers/patient_log_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'access.emergency_accesses.store': {
    methods: ["POST"]
    pattern: '/patients/:id/emergency-access'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/access/validators/access').openEmergencyValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/access/validators/access').openEmergencyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/emergency_accesses_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/emergency_accesses_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'access.emergency_accesses.destroy': {
    methods: ["DELETE"]
    pattern: '/patients/:id/emergency-access'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/emergency_accesses_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/emergency_accesses_controller').default['destroy']>>>
    }
  }
  'access.request_answers.index': {
    methods: ["GET","HEAD"]
    pattern: '/access/requests'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/request_answers_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/request_answers_controller').default['index']>>>
    }
  }
  'access.request_answers.store': {
    methods: ["POST"]
    pattern: '/access/requests/:id/answer'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/access/validators/access').answerRequestValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/access/validators/access').answerRequestValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/request_answers_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/request_answers_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'access.blocks.index': {
    methods: ["GET","HEAD"]
    pattern: '/access/patients/:id/blocks'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/blocks_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/blocks_controller').default['index']>>>
    }
  }
  'access.blocks.store': {
    methods: ["POST"]
    pattern: '/access/patients/:id/blocks'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/access/validators/access').recordBlockValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/access/validators/access').recordBlockValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/blocks_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/blocks_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'access.blocks.destroy': {
    methods: ["DELETE"]
    pattern: '/access/blocks/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/access/validators/access').liftBlockValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/access/validators/access').liftBlockValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/blocks_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/blocks_controller').default['destroy']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'access.emergency_reviews.index': {
    methods: ["GET","HEAD"]
    pattern: '/access/emergencies'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/emergency_reviews_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/emergency_reviews_controller').default['index']>>>
    }
  }
  'access.emergency_reviews.store': {
    methods: ["POST"]
    pattern: '/access/emergencies/:id/review'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/access/validators/access').reviewEmergencyValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/access/validators/access').reviewEmergencyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/emergency_reviews_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/emergency_reviews_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'access.explanations.index': {
    methods: ["GET","HEAD"]
    pattern: '/access/explain'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/explanations_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/explanations_controller').default['index']>>>
    }
  }
  'access.explanations.store': {
    methods: ["POST"]
    pattern: '/access/explain'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/access/validators/access').findPatientValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/access/validators/access').findPatientValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/explanations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/explanations_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'access.explanations.show': {
    methods: ["GET","HEAD"]
    pattern: '/access/explain/patients/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/explanations_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/explanations_controller').default['show']>>>
    }
  }
  'plugins.plugins.index': {
    methods: ["GET","HEAD"]
    pattern: '/administration/plugins'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/plugins/controllers/plugins_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/plugins/controllers/plugins_controller').default['index']>>>
    }
  }
  'plugins.plugins.show': {
    methods: ["GET","HEAD"]
    pattern: '/administration/plugins/:plugin'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { plugin: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/plugins/controllers/plugins_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/plugins/controllers/plugins_controller').default['show']>>>
    }
  }
  'plugins.settings.update': {
    methods: ["PUT"]
    pattern: '/administration/plugins/:plugin/settings'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/plugins/settings_validator').settingsFormValidator)>>
      paramsTuple: [ParamValue]
      params: { plugin: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/plugins/settings_validator').settingsFormValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/plugins/controllers/settings_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/plugins/controllers/settings_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'plugins.connection_tests.store': {
    methods: ["POST"]
    pattern: '/administration/plugins/:plugin/connection-tests'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { plugin: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/plugins/controllers/connection_tests_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/plugins/controllers/connection_tests_controller').default['store']>>>
    }
  }
  'plugins.agreements.store': {
    methods: ["POST"]
    pattern: '/administration/plugins/:plugin/agreements'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/plugins/validators/agreement').recordAgreementValidator)>>
      paramsTuple: [ParamValue]
      params: { plugin: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/plugins/validators/agreement').recordAgreementValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/plugins/controllers/agreements_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/plugins/controllers/agreements_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'plugins.risk_assessments.store': {
    methods: ["POST"]
    pattern: '/administration/plugins/:plugin/risk-assessments'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/plugins/validators/risk_assessment').recordRiskAssessmentValidator)>>
      paramsTuple: [ParamValue]
      params: { plugin: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/plugins/validators/risk_assessment').recordRiskAssessmentValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/plugins/controllers/risk_assessments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/plugins/controllers/risk_assessments_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'plugins.activations.store': {
    methods: ["POST"]
    pattern: '/administration/plugins/:plugin/activation'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { plugin: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/plugins/controllers/activations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/plugins/controllers/activations_controller').default['store']>>>
    }
  }
  'plugins.activations.destroy': {
    methods: ["DELETE"]
    pattern: '/administration/plugins/:plugin/activation'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { plugin: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/plugins/controllers/activations_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/plugins/controllers/activations_controller').default['destroy']>>>
    }
  }
  'privacy.notices.show': {
    methods: ["GET","HEAD"]
    pattern: '/privacy'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/privacy/controllers/notices_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/privacy/controllers/notices_controller').default['show']>>>
    }
  }
  'privacy.claims.index': {
    methods: ["GET","HEAD"]
    pattern: '/trust'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/privacy/controllers/claims_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/privacy/controllers/claims_controller').default['index']>>>
    }
  }
  'privacy.registers.show': {
    methods: ["GET","HEAD"]
    pattern: '/privacy-register'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/privacy/controllers/registers_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/privacy/controllers/registers_controller').default['show']>>>
    }
  }
  'privacy.registers.json': {
    methods: ["GET","HEAD"]
    pattern: '/privacy-register.json'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/privacy/controllers/registers_controller').default['json']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/privacy/controllers/registers_controller').default['json']>>>
    }
  }
  'privacy.registers.csv': {
    methods: ["GET","HEAD"]
    pattern: '/privacy-register.csv'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/privacy/controllers/registers_controller').default['csv']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/privacy/controllers/registers_controller').default['csv']>>>
    }
  }
  'deliveries.deliveries.index': {
    methods: ["GET","HEAD"]
    pattern: '/patients/:id/deliveries'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/deliveries/controllers/deliveries_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/deliveries/controllers/deliveries_controller').default['index']>>>
    }
  }
  'monitoring.health.live': {
    methods: ["GET","HEAD"]
    pattern: '/health/live'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/monitoring/controllers/health_controller').default['live']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/monitoring/controllers/health_controller').default['live']>>>
    }
  }
  'monitoring.health.ready': {
    methods: ["GET","HEAD"]
    pattern: '/health/ready'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/monitoring/controllers/health_controller').default['ready']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/monitoring/controllers/health_controller').default['ready']>>>
    }
  }
  'monitoring.console.index': {
    methods: ["GET","HEAD"]
    pattern: '/console'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/monitoring/controllers/console_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/monitoring/controllers/console_controller').default['index']>>>
    }
  }
  'people.people.index': {
    methods: ["GET","HEAD"]
    pattern: '/administration/people'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['index']>>>
    }
  }
  'people.people.store': {
    methods: ["POST"]
    pattern: '/administration/people'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people').invitePersonValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people').invitePersonValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'people.people_searches.store': {
    methods: ["POST"]
    pattern: '/administration/people/search'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people').searchPeopleValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people').searchPeopleValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/people_searches_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/people_searches_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'people.people.show': {
    methods: ["GET","HEAD"]
    pattern: '/administration/people/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/people_controller').default['show']>>>
    }
  }
  'people.assignments.store': {
    methods: ["POST"]
    pattern: '/administration/people/:id/assignments'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people').addAssignmentValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people').addAssignmentValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/assignments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/assignments_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'people.assignment_endings.store': {
    methods: ["POST"]
    pattern: '/administration/people/:id/assignments/:assignment/ending'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people').endAssignmentValidator)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; assignment: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people').endAssignmentValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/assignment_endings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/assignment_endings_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'people.set_up_links.store': {
    methods: ["POST"]
    pattern: '/administration/people/:id/set-up-links'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/set_up_links_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/set_up_links_controller').default['store']>>>
    }
  }
  'people.suspensions.store': {
    methods: ["POST"]
    pattern: '/administration/people/:id/suspension'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/suspensions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/suspensions_controller').default['store']>>>
    }
  }
  'people.suspensions.destroy': {
    methods: ["DELETE"]
    pattern: '/administration/people/:id/suspension'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/suspensions_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/suspensions_controller').default['destroy']>>>
    }
  }
  'people.factor_resets.store': {
    methods: ["POST"]
    pattern: '/administration/people/:id/factor-resets'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people').resetFactorValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people').resetFactorValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/factor_resets_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/factor_resets_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'people.person_sessions.destroy': {
    methods: ["DELETE"]
    pattern: '/administration/people/:id/sessions'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/person_sessions_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/person_sessions_controller').default['destroy']>>>
    }
  }
  'people.units.index': {
    methods: ["GET","HEAD"]
    pattern: '/administration/units'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/units_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/units_controller').default['index']>>>
    }
  }
  'people.units.store': {
    methods: ["POST"]
    pattern: '/administration/units'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people').unitNameValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people').unitNameValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/units_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/units_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'people.units.update': {
    methods: ["PUT"]
    pattern: '/administration/units/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people').unitNameValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people').unitNameValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/units_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/units_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'people.unit_access.show': {
    methods: ["GET","HEAD"]
    pattern: '/administration/units/:id/access'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/unit_access_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/unit_access_controller').default['show']>>>
    }
  }
  'sessions.own_sessions.index': {
    methods: ["GET","HEAD"]
    pattern: '/my-sessions'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/own_sessions_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/own_sessions_controller').default['index']>>>
    }
  }
  'sessions.own_sessions.destroy_others': {
    methods: ["DELETE"]
    pattern: '/my-sessions/others'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/own_sessions_controller').default['destroyOthers']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/own_sessions_controller').default['destroyOthers']>>>
    }
  }
  'sessions.own_sessions.destroy': {
    methods: ["DELETE"]
    pattern: '/my-sessions/:session'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { session: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/own_sessions_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/own_sessions_controller').default['destroy']>>>
    }
  }
  'keys.keys.index': {
    methods: ["GET","HEAD"]
    pattern: '/console/keys'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/keys/controllers/keys_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/keys/controllers/keys_controller').default['index']>>>
    }
  }
}
