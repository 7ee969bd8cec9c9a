import type { Ground } from '#app/access/policy/care_relation'
import type { Relation } from '#app/access/policy/policy'
import type { AccessInput } from '#app/access/decide'

type GroundFinder = (input: AccessInput) => Ground[]

/** Everything that could tie this person to this patient in one way; conditions come after. */
export const groundsOf: Record<Relation, GroundFinder> = {
  named_responsible: ({ relation, staffId }) =>
    relation.episodes
      .filter((episode) => episode.responsibleStaffId === staffId)
      .map((episode) => ({ unitId: episode.unitId, episode })),
  unit_episode: ({ relation, unitIds }) =>
    relation.episodes
      .filter((episode) => unitIds.includes(episode.unitId))
      .map((episode) => ({ unitId: episode.unitId, episode })),
  granted_request: ({ relation }) =>
    (relation.grants ?? []).map(({ until }) => ({ unitId: null, until })),
  emergency: ({ relation }) =>
    (relation.emergencies ?? []).map((emergency) => ({
      unitId: null,
      until: emergency.until,
      emergency,
    })),
  support_grant: ({ relation }) =>
    relation.support ? [{ unitId: null, until: relation.support.until }] : [],
  privacy_oversight: () => [{ unitId: null }],
  none: () => [{ unitId: null }],
}
