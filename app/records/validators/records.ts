import vine from '@vinejs/vine'
import { placePurposes } from '#app/records/actions/show_place'

/** Letters of one entry: long enough for a discharge summary, short enough for one cell. */
const entryLettersMax = 50_000

const text = () => vine.string().trim().minLength(1).maxLength(entryLettersMax)
/** A row's version, as far as the column counts. */
export const version = () => vine.number().positive().withoutDecimals().max(2_147_483_647)

export const searchPatientsValidator = vine.create({ terms: vine.string().maxLength(200) })

export const writeEntryValidator = vine.create({
  kind: vine.string().trim().minLength(1).maxLength(120),
  text: text(),
  episodeId: vine.string().uuid().nullable().optional(),
  patientVersion: version(),
  sign: vine.boolean(),
})

export const saveDraftValidator = vine.create({
  text: vine.string().maxLength(entryLettersMax),
  version: version(),
})

export const signEntryValidator = vine.create({ text: text(), version: version() })

export const correctEntryValidator = vine.create({
  text: text(),
  reason: vine.string().trim().minLength(3).maxLength(500),
  version: version(),
})

export const showPlaceValidator = vine.create({ purpose: vine.enum(placePurposes) })

export const requestAccessValidator = vine.create({
  reason: vine.string().trim().minLength(10).maxLength(1_000),
})
