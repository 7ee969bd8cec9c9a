import vine from '@vinejs/vine'
import { version } from '#app/records/validators/records'

const contactPoint = vine.object({
  system: vine.enum(['phone', 'sms', 'email', 'fax', 'pager', 'url', 'other'] as const),
  value: vine.string().trim().minLength(3).maxLength(200),
  use: vine.string().maxLength(20).nullable().optional(),
})

export const changeContactPointsValidator = vine.create({
  patientVersion: version(),
  contactPoints: vine.array(contactPoint).maxLength(20),
})
