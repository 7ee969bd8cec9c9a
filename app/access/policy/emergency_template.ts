/** Why a record is opened in an emergency. The patient reads these words in the log. */
export const emergencyTemplates = [
  'life_or_health',
  'acute_treatment',
  'duty_call',
  'episode_missing',
] as const

export type EmergencyTemplate = (typeof emergencyTemplates)[number]

/** The one reason that passes a patient's block (Pasientjournalloven § 17, vital interests). */
export const passesBlocks: EmergencyTemplate = 'life_or_health'

/** How long one emergency access lasts, in hours (card ACC-03). */
export const emergencyHours = 4

/** Days within which another person must have reviewed it. */
export const reviewDays = 7
