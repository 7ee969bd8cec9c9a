import type { CareRelation } from '#app/access/decide'
import type { AccessFacts } from '#app/access/statements/access_facts'
import type { PatientKey } from '#app/encryption/patient_key'
import { openStaffName } from '#app/records/staff_name'
import type { EpisodeFacts } from '#app/records/statements/patient_statements'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { Episode } from '#resources/inertia/contract'

/** What the access decision reads of a patient's row. */
export function relationOf(row: {
  episodes: readonly EpisodeFacts[]
  access_facts: AccessFacts
}): CareRelation {
  const { blocks, emergencies, grants, isOwn, isColleague } = row.access_facts
  return {
    blocks,
    isOwn,
    isColleague,
    emergencies: emergencies.map((one) => ({ ...one, until: new Date(one.until) })),
    grants: grants.map(({ until }) => ({ until: new Date(until) })),
    episodes: row.episodes.map((episode) => ({
      unitId: episode.unitId,
      status: episode.status,
      endedAt: episode.endedAt ? new Date(episode.endedAt) : null,
      responsibleStaffId: episode.responsibleStaffId,
    })),
  }
}

/** @throws E_INTEGRITY when a title is damaged */
export function toEpisode(tenant: TenantScope, key: PatientKey, facts: EpisodeFacts): Episode {
  const title = facts.title
    ? key.open('episodes', 'title_sealed', facts.id, Buffer.from(facts.title, 'base64'))
    : null
  return {
    id: facts.id,
    unit: facts.isPlaceSecret ? null : { id: facts.unitId, name: facts.unitName },
    status: facts.status,
    startedAt: new Date(facts.startedAt).toISOString(),
    endedAt: facts.endedAt ? new Date(facts.endedAt).toISOString() : null,
    title: title?.toString('utf8') ?? null,
    responsibleName: responsibleName(tenant, facts),
  }
}

export function responsibleName(tenant: TenantScope, facts: EpisodeFacts): string | null {
  if (!facts.responsibleStaffId || !facts.responsibleName) return null
  const cell = Buffer.from(facts.responsibleName, 'base64')
  return openStaffName(tenant, facts.responsibleStaffId, cell)
}
