import vine from '@vinejs/vine'

const NAME_MAX = 60
const minutes = (min: number, max: number) => vine.number().withoutDecimals().range([min, max])
const trust = () => vine.enum(['personal', 'ward_shared', 'kiosk'] as const)
const base64url = (max: number) =>
  vine
    .string()
    .regex(/^[\w-]+$/)
    .maxLength(max)

const signed = {
  challenge: vine.string().maxLength(200),
  signature: base64url(128),
}

export const deviceProofValidator = vine.create({ deviceId: vine.string().uuid(), ...signed })

export const enrolDeviceValidator = vine.create({
  id: vine.string().uuid(),
  name: vine.string().trim().minLength(1).maxLength(NAME_MAX),
  trust: trust(),
  publicKey: base64url(200),
  ...signed,
})

export const classifyDeviceValidator = vine.create({ trust: trust() })

/** The bounds the table itself keeps. */
export const devicePolicyValidator = vine.create({
  admission: vine.enum(['any', 'enrolled'] as const),
  approval: vine.enum(['person', 'administrator'] as const),
  personalIdleMinutes: minutes(5, 60),
  wardSharedIdleMinutes: minutes(3, 30),
  kioskIdleMinutes: minutes(3, 15),
  unlockMinutes: minutes(1, 60),
  proofMinutes: minutes(1, 10),
})

export const closeFindingValidator = vine.create({
  outcome: vine.enum(['one_person', 'shared_account', 'intruder'] as const),
  note: vine.string().trim().minLength(10).maxLength(1_000),
})
