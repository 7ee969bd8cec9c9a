/** Clinical units of a person, now. */
const unitsOf = (staffId: string) => `select a.unit_id from assignments a
  where a.staff_id = ${staffId} and a.role = 'clinician' and a.valid_from <= now()
    and (a.valid_until is null or a.valid_until > now())`

/**
 * Whether the patient has closed this entry to the reader: by name, by unit, or to all but its
 * author. Part of the statement that reads the entry, so that no path reads one without it.
 *
 * @param entry alias of `entries`
 * @param staffId the reader; null reads for nobody on the staff, and nothing is closed
 */
export const isClosedTo = (entry: string, staffId: string) => `exists (
  select from entry_blocks x where x.entry_id = ${entry}.id and x.lifted_at is null
    and ${staffId} is not null
    and (x.staff_id = ${staffId} or x.unit_id in (${unitsOf(staffId)})
      or (x.staff_id is null and x.unit_id is null
        and ${entry}.author_staff_id is distinct from ${staffId})))`
