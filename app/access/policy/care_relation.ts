import type { EmergencyTemplate } from '#app/access/policy/emergency_template'

type EpisodeRelation = {
  unitId: string
  status: 'planned' | 'active' | 'finished'
  endedAt: Date | null
  responsibleStaffId: string | null
}

/** A living block: of one person, or of everybody who works at a unit. */
export type BlockRelation = { staffId: string | null; unitId: string | null }

/** An emergency access of the person who asks; it ends by itself. */
export type EmergencyRelation = { id: string; template: EmergencyTemplate; until: Date }

/** Facts about the patient and the person, read in the same moment as the record. */
export type CareRelation = {
  episodes: readonly EpisodeRelation[]
  blocks?: readonly BlockRelation[]
  emergencies?: readonly EmergencyRelation[]
  /** Answers that let the person in until a date. */
  grants?: readonly { until: Date }[]
  /** An operator's support access to just this patient, granted by the tenant. */
  support?: { until: Date }
  /** The patient works with the person who asks: it changes no decision, and stands in each event. */
  isColleague?: boolean
  /** The patient is the person who asks. */
  isOwn?: boolean
}

/** What one relation of one person to one patient rests on. */
export type Ground = {
  unitId: string | null
  episode?: EpisodeRelation
  until?: Date
  emergency?: EmergencyRelation
}
