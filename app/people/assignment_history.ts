import type {
  AssignmentRecordRow,
  AssignmentRow,
} from '#app/people/statements/assignment_statements'
import type { PersonAssignment } from '#resources/inertia/contract'

/** The assignments of a person, each with every version of its end, as it was recorded. */
export function assignmentHistory(
  assignments: readonly AssignmentRow[],
  records: readonly AssignmentRecordRow[],
  nameOf: (id: string | null) => string | null,
  now: Date
): PersonAssignment[] {
  return assignments.map((row) => ({
    id: row.id,
    role: row.role,
    unit: row.unit_id ? { id: row.unit_id, name: row.unit_name ?? '' } : null,
    from: row.valid_from.toISOString(),
    until: row.valid_until?.toISOString() ?? null,
    phase: phaseOf(row, now),
    directory: row.directory,
    records: records
      .filter((record) => record.assignment_id === row.id)
      .map((record) => ({
        until: record.valid_until?.toISOString() ?? null,
        at: record.recorded_at.toISOString(),
        byName: nameOf(record.recorded_by),
        reason: record.reason,
      })),
  }))
}

function phaseOf({ valid_from: from, valid_until: until }: AssignmentRow, now: Date) {
  if (until && (until <= now || until <= from)) return 'ended'
  return from > now ? 'planned' : 'current'
}
