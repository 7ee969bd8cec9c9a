import type { AccessInput } from '#app/access/decide'
import type { Ground } from '#app/access/policy/care_relation'
import { passesBlocks } from '#app/access/policy/emergency_template'
import type { Condition } from '#app/access/policy/policy'

type Holds = (input: AccessInput, ground: Ground) => boolean

/** Days after discharge in which the unit may still read and finish its notes. */
const daysAfterDischarge = 30

export const holds: Record<Condition, Holds> = {
  current_episode: ({ now }, { episode }) => {
    if (!episode) return false
    if (episode.status !== 'finished') return true
    if (!episode.endedAt) return false
    return now.getTime() - episode.endedAt.getTime() <= daysAfterDischarge * 86_400_000
  },
  until_date: lastsStill,
  four_hours: lastsStill,
  not_own_record: (input) => !isOwnRecord(input),
  not_blocked: (input) => !isBlocked(input),
  not_blocked_or_life_in_danger: (input, { emergency }) =>
    !isBlocked(input) || emergency?.template === passesBlocks,
  /** The act checks the code in the same request; see open_emergency. */
  step_up: () => true,
  template: () => true,
}

/** A block of the person, or of any unit where the person works as a clinician. */
export function isBlocked({ relation, staffId, unitIds }: AccessInput): boolean {
  return (relation.blocks ?? []).some(
    (block) => block.staffId === staffId || (block.unitId && unitIds.includes(block.unitId))
  )
}

export function isOwnRecord({ relation }: AccessInput): boolean {
  return relation.isOwn === true
}

function lastsStill({ now }: AccessInput, { until }: Ground): boolean {
  return until !== undefined && until.getTime() > now.getTime()
}
