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
  'auth.set_up_passkeys.ask': {
    methods: ["POST"]
    pattern: '/set-up/:token/passkey-challenge'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/set_up_passkeys_controller').default['ask']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/set_up_passkeys_controller').default['ask']>>>
    }
  }
  'auth.set_up_passkeys.store': {
    methods: ["POST"]
    pattern: '/set-up/:token/passkey'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/passkey').attestationValidator)>>
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/passkey').attestationValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/auth/controllers/set_up_passkeys_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/auth/controllers/set_up_passkeys_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
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
  'device.device_proofs.ask': {
    methods: ["POST"]
    pattern: '/device/challenges'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/device_proofs_controller').default['ask']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/device_proofs_controller').default['ask']>>>
    }
  }
  'device.device_proofs.store': {
    methods: ["POST"]
    pattern: '/device/proofs'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/devices/validators/devices').deviceProofValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/devices/validators/devices').deviceProofValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/device_proofs_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/device_proofs_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'own_device.own_devices.store': {
    methods: ["POST"]
    pattern: '/account/devices'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/devices/validators/devices').enrolDeviceValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/devices/validators/devices').enrolDeviceValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/own_devices_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/own_devices_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'own_device.own_devices.destroy': {
    methods: ["POST"]
    pattern: '/account/devices/:id/loss'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/own_devices_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/own_devices_controller').default['destroy']>>>
    }
  }
  'devices.devices.index': {
    methods: ["GET","HEAD"]
    pattern: '/administration/devices'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/devices_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/devices_controller').default['index']>>>
    }
  }
  'devices.device_policies.show': {
    methods: ["GET","HEAD"]
    pattern: '/administration/devices/policy'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/device_policies_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/device_policies_controller').default['show']>>>
    }
  }
  'devices.device_policies.update': {
    methods: ["PUT"]
    pattern: '/administration/devices/policy'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/devices/validators/devices').devicePolicyValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/devices/validators/devices').devicePolicyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/device_policies_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/device_policies_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'devices.devices.update': {
    methods: ["PUT"]
    pattern: '/administration/devices/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/devices/validators/devices').classifyDeviceValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/devices/validators/devices').classifyDeviceValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/devices_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/devices_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'devices.devices.destroy': {
    methods: ["DELETE"]
    pattern: '/administration/devices/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/devices_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/devices_controller').default['destroy']>>>
    }
  }
  'devices.device_approvals.store': {
    methods: ["POST"]
    pattern: '/administration/devices/:id/approval'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/device_approvals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/device_approvals_controller').default['store']>>>
    }
  }
  'findings.session_findings.index': {
    methods: ["GET","HEAD"]
    pattern: '/session-findings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/session_findings_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/session_findings_controller').default['index']>>>
    }
  }
  'findings.session_findings.update': {
    methods: ["PUT"]
    pattern: '/session-findings/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/devices/validators/devices').closeFindingValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/devices/validators/devices').closeFindingValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/session_findings_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/session_findings_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'lock.locked_screens.show': {
    methods: ["GET","HEAD"]
    pattern: '/locked'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/locked_screens_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/locked_screens_controller').default['show']>>>
    }
  }
  'lock.locked_screens.store': {
    methods: ["POST"]
    pattern: '/locked'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/devices/validators/locked_screen').lockScreenValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/devices/validators/locked_screen').lockScreenValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/locked_screens_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/locked_screens_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'lock.unlocks.store_code': {
    methods: ["POST"]
    pattern: '/locked/code'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/unlocks_controller').default['storeCode']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/unlocks_controller').default['storeCode']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'lock.unlocks.ask': {
    methods: ["POST"]
    pattern: '/locked/passkey-challenge'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/unlocks_controller').default['ask']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/unlocks_controller').default['ask']>>>
    }
  }
  'lock.unlocks.store_passkey': {
    methods: ["POST"]
    pattern: '/locked/passkey'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/passkey').assertionValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/passkey').assertionValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/unlocks_controller').default['storePasskey']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/unlocks_controller').default['storePasskey']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'lock.locked_screens.destroy': {
    methods: ["POST"]
    pattern: '/locked/leave'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/locked_screens_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/locked_screens_controller').default['destroy']>>>
    }
  }
  'session_renewal': {
    methods: ["POST"]
    pattern: '/account/session/renewal'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/devices/controllers/session_renewals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/devices/controllers/session_renewals_controller').default['store']>>>
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
  'records.shown_facts.identifiers': {
    methods: ["POST"]
    pattern: '/patients/:id/shown-identifiers'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/shown_facts_controller').default['identifiers']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/shown_facts_controller').default['identifiers']>>>
    }
  }
  'records.shown_facts.place': {
    methods: ["POST"]
    pattern: '/patients/:id/shown-place'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/records/validators/records').showPlaceValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/records/validators/records').showPlaceValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/shown_facts_controller').default['place']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/shown_facts_controller').default['place']>>> | { status: 422; response: { errors: SimpleError[] } }
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
  'records.drafts.destroy': {
    methods: ["DELETE"]
    pattern: '/entries/:id/draft'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/records/controllers/drafts_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/records/controllers/drafts_controller').default['destroy']>>>
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
  'access.address_protections.store': {
    methods: ["POST"]
    pattern: '/access/patients/:id/address-protection'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/access/validators/access').protectAddressValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/access/validators/access').protectAddressValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/address_protections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/address_protections_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'access.address_protections.destroy': {
    methods: ["DELETE"]
    pattern: '/access/patients/:id/address-protection'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/access/validators/access').liftProtectionValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/access/validators/access').liftProtectionValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/address_protections_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/address_protections_controller').default['destroy']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'access.entry_blocks.store': {
    methods: ["POST"]
    pattern: '/access/entries/:id/blocks'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/access/validators/access').recordEntryBlockValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/access/validators/access').recordEntryBlockValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/entry_blocks_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/entry_blocks_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'access.entry_blocks.destroy': {
    methods: ["DELETE"]
    pattern: '/access/entry-blocks/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/access/validators/access').liftBlockValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/access/validators/access').liftBlockValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/entry_blocks_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/entry_blocks_controller').default['destroy']>>> | { status: 422; response: { errors: SimpleError[] } }
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
  'access.emergency_alarms.store': {
    methods: ["POST"]
    pattern: '/access/alarms/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/access/validators/access').settleAlarmValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/access/validators/access').settleAlarmValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/emergency_alarms_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/emergency_alarms_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'access.colleague_readings.index': {
    methods: ["GET","HEAD"]
    pattern: '/access/colleagues'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/access/controllers/colleague_readings_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/access/controllers/colleague_readings_controller').default['index']>>>
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
  'approvals.approvals.index': {
    methods: ["GET","HEAD"]
    pattern: '/approvals'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/approvals/controllers/approvals_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/approvals/controllers/approvals_controller').default['index']>>>
    }
  }
  'approvals.approvals.store': {
    methods: ["POST"]
    pattern: '/approvals/:id/approval'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/approvals/validators/approvals').approveValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/approvals/validators/approvals').approveValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/approvals/controllers/approvals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/approvals/controllers/approvals_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'approvals.approvals.destroy': {
    methods: ["DELETE"]
    pattern: '/approvals/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/approvals/controllers/approvals_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/approvals/controllers/approvals_controller').default['destroy']>>>
    }
  }
  'approvals.four_eyes_policies.update': {
    methods: ["PUT"]
    pattern: '/approvals/policies/:kind'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/approvals/validators/approvals').setPolicyValidator)>>
      paramsTuple: [ParamValue]
      params: { kind: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/approvals/validators/approvals').setPolicyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/approvals/controllers/four_eyes_policies_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/approvals/controllers/four_eyes_policies_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'support.console.console_support.index': {
    methods: ["GET","HEAD"]
    pattern: '/console/support'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/console_support_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/console_support_controller').default['index']>>>
    }
  }
  'support.console.console_support.store': {
    methods: ["POST"]
    pattern: '/console/support'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/support/validators/support').askValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/support/validators/support').askValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/console_support_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/console_support_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'support.console.console_support.show': {
    methods: ["GET","HEAD"]
    pattern: '/console/support/:grant/entry'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { grant: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#app/support/validators/support').handOverValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/console_support_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/console_support_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'support.console.console_support.enter': {
    methods: ["POST"]
    pattern: '/console/support/:grant/entry'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/support/validators/support').handOverValidator)>>
      paramsTuple: [ParamValue]
      params: { grant: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/support/validators/support').handOverValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/console_support_controller').default['enter']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/console_support_controller').default['enter']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'support.arrivals.create': {
    methods: ["GET","HEAD"]
    pattern: '/support/begin/:grant'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { grant: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/arrivals_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/arrivals_controller').default['create']>>>
    }
  }
  'support.arrivals.show': {
    methods: ["GET","HEAD"]
    pattern: '/support/arrive'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/arrivals_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/arrivals_controller').default['show']>>>
    }
  }
  'support.arrivals.store': {
    methods: ["POST"]
    pattern: '/support/arrive'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/support/validators/support').arriveValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/support/validators/support').arriveValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/arrivals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/arrivals_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'support.presences.show': {
    methods: ["GET","HEAD"]
    pattern: '/support/here'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/presences_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/presences_controller').default['show']>>>
    }
  }
  'support.arrivals.destroy': {
    methods: ["POST"]
    pattern: '/support/leave'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/arrivals_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/arrivals_controller').default['destroy']>>>
    }
  }
  'support.support_grants.index': {
    methods: ["GET","HEAD"]
    pattern: '/support'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/support_grants_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/support_grants_controller').default['index']>>>
    }
  }
  'support.support_grants.answer': {
    methods: ["POST"]
    pattern: '/support/grants/:id/answer'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/support/validators/support').answerValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/support/validators/support').answerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/support_grants_controller').default['answer']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/support_grants_controller').default['answer']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'support.support_grants.store': {
    methods: ["POST"]
    pattern: '/support/grants'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/support/validators/support').grantUnaskedValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/support/validators/support').grantUnaskedValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/support_grants_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/support_grants_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'support.support_grants.end': {
    methods: ["POST"]
    pattern: '/support/grants/:id/ending'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/support/controllers/support_grants_controller').default['end']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/support/controllers/support_grants_controller').default['end']>>>
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
      body: ExtractBody<InferInput<(typeof import('#app/people/validators/people').renewLinkValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/people/validators/people').renewLinkValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/people/controllers/set_up_links_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/people/controllers/set_up_links_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
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
  'recertification.rounds.index': {
    methods: ["GET","HEAD"]
    pattern: '/administration/recertification'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/rounds_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/rounds_controller').default['index']>>>
    }
  }
  'recertification.rounds.store': {
    methods: ["POST"]
    pattern: '/administration/recertification'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/recertification/validators/recertification').startRoundValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/recertification/validators/recertification').startRoundValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/rounds_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/rounds_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'recertification.reviewers.store': {
    methods: ["POST"]
    pattern: '/administration/recertification/reviewers'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/recertification/validators/recertification').nameReviewerValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/recertification/validators/recertification').nameReviewerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/reviewers_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/reviewers_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'recertification.round_lists.show': {
    methods: ["GET","HEAD"]
    pattern: '/administration/recertification/lists/:list'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { list: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/round_lists_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/round_lists_controller').default['show']>>>
    }
  }
  'recertification.reviewers.update': {
    methods: ["PUT"]
    pattern: '/administration/recertification/lists/:list/reviewer'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/recertification/validators/recertification').nameReviewerValidator)>>
      paramsTuple: [ParamValue]
      params: { list: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/recertification/validators/recertification').nameReviewerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/reviewers_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/reviewers_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'recertification.rounds.show': {
    methods: ["GET","HEAD"]
    pattern: '/administration/recertification/:round'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { round: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/rounds_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/rounds_controller').default['show']>>>
    }
  }
  'recertification.round_results.show': {
    methods: ["GET","HEAD"]
    pattern: '/administration/recertification/:round/results.csv'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { round: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/round_results_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/round_results_controller').default['show']>>>
    }
  }
  'reviews.reviews.index': {
    methods: ["GET","HEAD"]
    pattern: '/reviews'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/reviews_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/reviews_controller').default['index']>>>
    }
  }
  'reviews.reviews.show': {
    methods: ["GET","HEAD"]
    pattern: '/reviews/:list'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { list: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/reviews_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/reviews_controller').default['show']>>>
    }
  }
  'reviews.answers.update': {
    methods: ["PUT"]
    pattern: '/reviews/:list/rights/:right/answer'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/recertification/validators/recertification').answerValidator)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { list: ParamValue; right: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/recertification/validators/recertification').answerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/answers_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/answers_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'reviews.answers.destroy': {
    methods: ["DELETE"]
    pattern: '/reviews/:list/rights/:right/answer'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { list: ParamValue; right: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/answers_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/answers_controller').default['destroy']>>>
    }
  }
  'reviews.answers.store': {
    methods: ["POST"]
    pattern: '/reviews/:list/confirmations'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/recertification/validators/recertification').confirmShownValidator)>>
      paramsTuple: [ParamValue]
      params: { list: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/recertification/validators/recertification').confirmShownValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/answers_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/answers_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'reviews.submissions.store': {
    methods: ["POST"]
    pattern: '/reviews/:list/submissions'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { list: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recertification/controllers/submissions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recertification/controllers/submissions_controller').default['store']>>>
    }
  }
  'credentials.credentials.index': {
    methods: ["GET","HEAD"]
    pattern: '/administration/credentials'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/credentials/controllers/credentials_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/credentials/controllers/credentials_controller').default['index']>>>
    }
  }
  'credentials.attestations.store': {
    methods: ["POST"]
    pattern: '/administration/credentials/attestations'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/credentials/validators/credentials').attestValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/credentials/validators/credentials').attestValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/credentials/controllers/attestations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/credentials/controllers/attestations_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'credentials.credential_services.store': {
    methods: ["POST"]
    pattern: '/administration/credentials/services'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/credentials/validators/credentials').addServiceValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/credentials/validators/credentials').addServiceValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/credentials/controllers/credential_services_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/credentials/controllers/credential_services_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'credentials.credential_services.destroy': {
    methods: ["DELETE"]
    pattern: '/administration/credentials/services/:service'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { service: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/credentials/controllers/credential_services_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/credentials/controllers/credential_services_controller').default['destroy']>>>
    }
  }
  'staff_import.staff_imports.index': {
    methods: ["GET","HEAD"]
    pattern: '/administration/staff-imports'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/staff_import/controllers/staff_imports_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/staff_import/controllers/staff_imports_controller').default['index']>>>
    }
  }
  'staff_import.staff_imports.store': {
    methods: ["POST"]
    pattern: '/administration/staff-imports'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/staff_import/controllers/staff_imports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/staff_import/controllers/staff_imports_controller').default['store']>>>
    }
  }
  'staff_import.staff_imports.show': {
    methods: ["GET","HEAD"]
    pattern: '/administration/staff-imports/:import'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { import: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/staff_import/controllers/staff_imports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/staff_import/controllers/staff_imports_controller').default['show']>>>
    }
  }
  'staff_import.import_applications.store': {
    methods: ["POST"]
    pattern: '/administration/staff-imports/:import/application'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/staff_import/validators/imports').applyImportValidator)>>
      paramsTuple: [ParamValue]
      params: { import: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/staff_import/validators/imports').applyImportValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/staff_import/controllers/import_applications_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/staff_import/controllers/import_applications_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'staff_import.import_applications.show': {
    methods: ["GET","HEAD"]
    pattern: '/administration/staff-imports/:import/application'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { import: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/staff_import/controllers/import_applications_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/staff_import/controllers/import_applications_controller').default['show']>>>
    }
  }
  'staff_import.import_links.store': {
    methods: ["POST"]
    pattern: '/administration/staff-imports/:import/links'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { import: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/staff_import/controllers/import_links_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/staff_import/controllers/import_links_controller').default['store']>>>
    }
  }
  'notices.notice_addresses.show': {
    methods: ["GET","HEAD"]
    pattern: '/my-notice-address/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/notices/controllers/notice_addresses_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/notices/controllers/notice_addresses_controller').default['show']>>>
    }
  }
  'notices.notice_addresses.confirm': {
    methods: ["POST"]
    pattern: '/my-notice-address/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/notices/controllers/notice_addresses_controller').default['confirm']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/notices/controllers/notice_addresses_controller').default['confirm']>>>
    }
  }
  'notices.notice_addresses.update': {
    methods: ["PUT"]
    pattern: '/my-notice-address'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/notices/validators/notice_address').noticeAddressValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/notices/validators/notice_address').noticeAddressValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/notices/controllers/notice_addresses_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/notices/controllers/notice_addresses_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'notices.notice_addresses.destroy': {
    methods: ["DELETE"]
    pattern: '/my-notice-address'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/notices/controllers/notice_addresses_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/notices/controllers/notice_addresses_controller').default['destroy']>>>
    }
  }
  'recovery.recovery_requests.create': {
    methods: ["GET","HEAD"]
    pattern: '/recovery'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovery_requests_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovery_requests_controller').default['create']>>>
    }
  }
  'recovery.recovery_requests.store': {
    methods: ["POST"]
    pattern: '/recovery'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/recovery/validators/recovery').recoveryRequestValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/recovery/validators/recovery').recoveryRequestValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovery_requests_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovery_requests_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'recovery.recovery_requests.sent': {
    methods: ["GET","HEAD"]
    pattern: '/recovery/sent'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovery_requests_controller').default['sent']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovery_requests_controller').default['sent']>>>
    }
  }
  'recovery.recovered_passphrases.enter': {
    methods: ["GET","HEAD"]
    pattern: '/recovery/link/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovered_passphrases_controller').default['enter']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovered_passphrases_controller').default['enter']>>>
    }
  }
  'recovery.recovered_passphrases.create': {
    methods: ["GET","HEAD"]
    pattern: '/recovery/passphrase'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovered_passphrases_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovered_passphrases_controller').default['create']>>>
    }
  }
  'recovery.recovered_passphrases.store': {
    methods: ["POST"]
    pattern: '/recovery/passphrase'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/sign_in').choosePassphraseValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/sign_in').choosePassphraseValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovered_passphrases_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/recovery/controllers/recovered_passphrases_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
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
  'federation.federated_sign_ins.create': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in/with/:connection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { connection: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/federated_sign_ins_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/federated_sign_ins_controller').default['create']>>>
    }
  }
  'federation.federated_sign_ins.store': {
    methods: ["POST"]
    pattern: '/sign-in/with/:connection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { connection: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/federated_sign_ins_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/federated_sign_ins_controller').default['store']>>>
    }
  }
  'federation.federation_answers.show': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in/answer/:connection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { connection: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/federation_answers_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/federation_answers_controller').default['show']>>>
    }
  }
  'federation.federation_answers.store': {
    methods: ["POST"]
    pattern: '/sign-in/answer/:connection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { connection: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/federation_answers_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/federation_answers_controller').default['store']>>>
    }
  }
  'federation.saml_metadata.show': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in/saml/:connection/metadata'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { connection: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/saml_metadata_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/saml_metadata_controller').default['show']>>>
    }
  }
  'federation.federation_invitations.show': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in/invitation/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/federation_invitations_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/federation_invitations_controller').default['show']>>>
    }
  }
  'federation.federation_invitations.store': {
    methods: ["POST"]
    pattern: '/sign-in/invitation/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/federation_invitations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/federation_invitations_controller').default['store']>>>
    }
  }
  'federation.sign_in_factors.create': {
    methods: ["GET","HEAD"]
    pattern: '/sign-in/factor'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/sign_in_factors_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/sign_in_factors_controller').default['create']>>>
    }
  }
  'federation.sign_in_factors.store': {
    methods: ["POST"]
    pattern: '/sign-in/factor'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#app/auth/validators/sign_in').codeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/sign_in_factors_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/sign_in_factors_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'federation.account_connections.create': {
    methods: ["GET","HEAD"]
    pattern: '/account/connections/:connection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { connection: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/account_connections_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/account_connections_controller').default['create']>>>
    }
  }
  'federation.account_connections.store': {
    methods: ["POST"]
    pattern: '/account/connections/:connection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { connection: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/account_connections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/account_connections_controller').default['store']>>>
    }
  }
  'federation.account_connections.destroy': {
    methods: ["DELETE"]
    pattern: '/account/connections/:connection'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { connection: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/account_connections_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/account_connections_controller').default['destroy']>>>
    }
  }
  'federation.connections.index': {
    methods: ["GET","HEAD"]
    pattern: '/administration/federation'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/connections_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/connections_controller').default['index']>>>
    }
  }
  'federation.connections.create': {
    methods: ["GET","HEAD"]
    pattern: '/administration/federation/new/:protocol'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { protocol: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/connections_controller').default['create']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/connections_controller').default['create']>>>
    }
  }
  'federation.connections.show': {
    methods: ["GET","HEAD"]
    pattern: '/administration/federation/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/connections_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/connections_controller').default['show']>>>
    }
  }
  'federation.connections.store': {
    methods: ["POST"]
    pattern: '/administration/federation'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/connections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/connections_controller').default['store']>>>
    }
  }
  'federation.federated_only.update': {
    methods: ["PUT"]
    pattern: '/administration/federation/only'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/federated_only_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/federated_only_controller').default['update']>>>
    }
  }
  'federation.sealed_accounts.store': {
    methods: ["POST"]
    pattern: '/administration/federation/sealed-accounts/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/sealed_accounts_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/sealed_accounts_controller').default['store']>>>
    }
  }
  'federation.sealed_accounts.destroy': {
    methods: ["DELETE"]
    pattern: '/administration/federation/sealed-accounts/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/sealed_accounts_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/sealed_accounts_controller').default['destroy']>>>
    }
  }
  'federation.sealed_uses.update': {
    methods: ["POST"]
    pattern: '/administration/federation/sealed-uses/:id/review'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/sealed_uses_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/sealed_uses_controller').default['update']>>>
    }
  }
  'federation.connections.update': {
    methods: ["PUT"]
    pattern: '/administration/federation/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/connections_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/connections_controller').default['update']>>>
    }
  }
  'federation.connection_tests.store': {
    methods: ["POST"]
    pattern: '/administration/federation/:id/tests'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/connection_tests_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/connection_tests_controller').default['store']>>>
    }
  }
  'federation.connection_activations.store': {
    methods: ["POST"]
    pattern: '/administration/federation/:id/activation'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/connection_activations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/connection_activations_controller').default['store']>>>
    }
  }
  'federation.connection_activations.destroy': {
    methods: ["DELETE"]
    pattern: '/administration/federation/:id/activation'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/connection_activations_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/connection_activations_controller').default['destroy']>>>
    }
  }
  'federation.saml_readings.store': {
    methods: ["POST"]
    pattern: '/administration/federation/:id/saml-metadata'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/saml_readings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/saml_readings_controller').default['store']>>>
    }
  }
  'federation.group_roles.store': {
    methods: ["POST"]
    pattern: '/administration/federation/:id/group-roles'
    types: {
      body: ExtractBody<InferInput<(typeof import('#app/federation/validators/group_role').groupRoleValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#app/federation/validators/group_role').groupRoleValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/group_roles_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/group_roles_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'federation.group_roles.destroy': {
    methods: ["DELETE"]
    pattern: '/administration/federation/:id/group-roles/:role'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { id: ParamValue; role: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/group_roles_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/group_roles_controller').default['destroy']>>>
    }
  }
  'federation.person_connections.store': {
    methods: ["POST"]
    pattern: '/administration/people/:person/connections/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { person: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/person_connections_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/person_connections_controller').default['store']>>>
    }
  }
  'federation.person_connections.destroy': {
    methods: ["DELETE"]
    pattern: '/administration/people/:person/connections/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { person: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#app/federation/controllers/person_connections_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#app/federation/controllers/person_connections_controller').default['destroy']>>>
    }
  }
}
