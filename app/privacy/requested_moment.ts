/** A moment from a query or a flag: ISO 8601 with offset or UTC; null for none, undefined for nonsense. */
export function requestedMoment(text: unknown): Date | null | undefined {
  if (text === undefined || text === null || text === '') return null
  if (
    typeof text !== 'string' ||
    !/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2}))?$/.test(text)
  ) {
    return undefined
  }
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}
