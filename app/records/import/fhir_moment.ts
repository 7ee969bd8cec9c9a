/**
 * A FHIR date or dateTime as an instant. A bare day becomes its noon in UTC, so that it stays the
 * same day in every clinic's time zone; a bare month or year becomes its first day.
 */
export function instantOf(dateTime: string | null): Date | null {
  if (dateTime === null) return null
  if (dateTime.includes('T')) return new Date(dateTime.replace(/:60(?=[.Z+-])/, ':59'))
  const [year, month = '01', day = '01'] = dateTime.split('-')
  return new Date(`${year}-${month}-${day}T12:00:00Z`)
}
