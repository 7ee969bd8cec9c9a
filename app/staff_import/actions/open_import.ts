import { audit } from '#app/audit/audit_log'
import { namesOf } from '#app/people/names_of'
import { importBy, planOf } from '#app/staff_import/find_import'
import type { Plan } from '#app/staff_import/plan'
import { isApplicable, planCounts, planHash } from '#app/staff_import/plan_hash'
import {
  findImport,
  listImports as listStatement,
  type ImportRow,
} from '#app/staff_import/statements/import_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type {
  ImportGroup,
  ImportPreview,
  ImportProps,
  ImportsProps,
  ImportSummary,
} from '#resources/inertia/contract'

/** Rows of a group on the page that shows all groups, and on the page of one. */
const rowsAtFirst = 20
const rowsOfGroup = 200

const groups: readonly ImportGroup[] = [
  'problems',
  'ended',
  'changed',
  'added',
  'changedPeople',
  'newPeople',
]

/** What the tenant has imported, and what waits for a yes. */
export async function listImports(): Promise<ImportsProps> {
  const rows = await currentTenant().database.query<ImportRow>(listStatement)
  const nameOf = await namesOf(rows.map(({ by_staff_id: by }) => by))
  return { imports: rows.map((row) => summaryOf(row, nameOf)) }
}

/**
 * What a staff file would change, computed anew each time it is looked at, or what it has changed.
 *
 * @param asked one group, and how many of its rows to skip
 * @throws E_IMPORT_NOT_FOUND (404)
 */
export async function openImport(
  id: unknown,
  asked: { group?: unknown; skip?: unknown }
): Promise<ImportProps> {
  const { database } = currentTenant()
  const row = await importBy(database, findImport, id)
  const plan = row.applied_at ? null : await planOf(database, row)
  const nameOf = await namesOf([row.by_staff_id])
  const group = groups.find((one) => one === asked.group) ?? null
  const skip = Math.max(0, Math.floor(Number(asked.skip ?? 0)) || 0)
  if (plan) {
    const subject = { type: 'staff_import', id: row.id }
    await audit.recordReads({
      action: 'staff.import_previewed',
      subject,
      details: planCounts(plan),
    })
  }
  return {
    import: summaryOf(row, nameOf),
    preview: plan && previewOf(plan, row.is_complete, group, skip),
  }
}

function previewOf(
  plan: Plan,
  isComplete: boolean,
  group: ImportGroup | null,
  skip: number
): ImportPreview {
  const cut = <T>(name: ImportGroup, rows: readonly T[]): T[] => {
    if (group === null) return rows.slice(0, rowsAtFirst)
    return group === name ? rows.slice(skip, skip + rowsOfGroup) : []
  }
  return {
    hash: planHash(plan),
    isApplicable: isApplicable(plan, isComplete),
    counts: planCounts(plan),
    leftAlone: plan.leftAlone,
    ignored: plan.ignored,
    newUnits: plan.newUnits,
    group,
    nextSkip: group && plan[group].length > skip + rowsOfGroup ? skip + rowsOfGroup : null,
    problems: cut('problems', plan.problems),
    newPeople: cut('newPeople', plan.newPeople),
    changedPeople: cut('changedPeople', plan.changedPeople),
    added: cut('added', plan.added),
    changed: cut('changed', plan.changed),
    ended: cut('ended', plan.ended),
  }
}

function summaryOf(row: ImportRow, nameOf: (id: string | null) => string | null): ImportSummary {
  return {
    id: row.id,
    byName: nameOf(row.by_staff_id),
    uploadedAt: row.uploaded_at.toISOString(),
    isComplete: row.is_complete,
    makesUnits: row.makes_units,
    counts: row.counts,
    appliedAt: row.applied_at?.toISOString() ?? null,
    hasLinks: row.has_links,
    linksTakenAt: row.links_taken_at?.toISOString() ?? null,
  }
}
