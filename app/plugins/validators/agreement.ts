import vine from '@vinejs/vine'
import { clauseLetters } from '#app/plugins/agreement_clauses'

const day = () => vine.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

const transferBases = [
  'adequacy',
  'data_privacy_framework',
  'standard_clauses',
  'binding_rules',
] as const

/** Every letter of article 28(3) has to be there: an agreement that lacks one is not recorded. */
export const recordAgreementValidator = vine.create({
  reference: vine.string().trim().minLength(1).maxLength(200),
  signedOn: day(),
  validUntil: day(),
  clauses: vine.array(vine.enum(clauseLetters)).distinct().fixedLength(clauseLetters.length),
  transferBasis: vine.enum(transferBases).nullable().optional(),
})
