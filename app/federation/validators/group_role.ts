import vine from '@vinejs/vine'
import { staffRoles } from '#app/auth/staff_role'

/** A group as the directory writes it: a name, a GUID or a distinguished name. */
export const groupRoleValidator = vine.create({
  groupName: vine.string().trim().minLength(1).maxLength(400),
  role: vine.enum(staffRoles),
  unitId: vine.string().uuid().nullable().optional(),
})
