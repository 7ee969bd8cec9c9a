import vine from '@vinejs/vine'
import { staffRoles } from '#app/auth/staff_role'

const role = () => vine.enum(staffRoles)
const unitId = () => vine.string().uuid().nullable().optional()
const moment = () => vine.string().maxLength(40).nullable().optional()
const name = () => vine.string().trim().minLength(1).maxLength(200)

export const searchPeopleValidator = vine.create({ terms: vine.string().maxLength(200) })

export const invitePersonValidator = vine.create({
  name: name(),
  signInName: vine
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u),
  role: role(),
  unitId: unitId(),
  noticeAddress: vine.string().trim().maxLength(254).nullable().optional(),
  isMailed: vine.boolean().optional(),
})

export const renewLinkValidator = vine.create({ isMailed: vine.boolean().optional() })

export const addAssignmentValidator = vine.create({
  role: role(),
  unitId: unitId(),
  from: moment(),
  until: moment(),
})

export const endAssignmentValidator = vine.create({ until: moment() })

export const resetFactorValidator = vine.create({
  evidence: vine.string().trim().minLength(10).maxLength(1_000),
})

export const unitNameValidator = vine.create({ name: name() })

/** Names of the fields a form got wrong. */
export function wrongFields(error: { messages: { field: string }[] }): string[] {
  return [...new Set(error.messages.map(({ field }) => field))]
}
