export interface MeetingRequest {
  readonly endDate: Date
  readonly startDate: Date | null
  readonly isLocked: boolean
  readonly roomNamePrefix: string
  readonly roomNamePattern: 'uuid' | 'human-short'
  readonly fields: readonly ('hostRoomUrl' | 'viewerRoomUrl')[]
}

type Parsed = { ok: true; request: MeetingRequest } | { ok: false; error: string }
type Members = Readonly<Record<string, unknown>>

/** Reads the body of `POST /meetings`. Members it does not know are accepted, as the provider does. */
export function parseMeetingRequest(body: unknown, now: Date): Parsed {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { ok: false, error: 'Request body must be a JSON object' }
  }
  const members: Members = { ...body }
  const error = checks(members, now).find((check) => !check.passed)?.error
  if (error) return { ok: false, error }
  return { ok: true, request: toRequest(members) }
}

function checks(members: Members, now: Date) {
  const end = dateOf(members.endDate)
  return [
    { passed: end !== null, error: 'endDate is required and must be a date-time' },
    { passed: end !== null && end >= now, error: 'endDate must not be in the past' },
    {
      passed: members.startDate === undefined || dateOf(members.startDate) !== null,
      error: 'startDate must be a date-time',
    },
    { passed: isOneOf(members.roomMode, ['normal', 'group']), error: 'roomMode is not known' },
    {
      passed: isOneOf(members.roomNamePattern, ['uuid', 'human-short']),
      error: 'roomNamePattern is not known',
    },
    { passed: isBoolean(members.isLocked), error: 'isLocked must be a boolean' },
    { passed: prefixOf(members.roomNamePrefix) !== null, error: 'roomNamePrefix is not valid' },
    { passed: fieldsOf(members.fields) !== null, error: 'fields is not valid' },
  ]
}

function toRequest(members: Members): MeetingRequest {
  return {
    endDate: dateOf(members.endDate) ?? new Date(0),
    startDate: dateOf(members.startDate),
    isLocked: members.isLocked === true,
    roomNamePrefix: prefixOf(members.roomNamePrefix) ?? '',
    roomNamePattern: members.roomNamePattern === 'human-short' ? 'human-short' : 'uuid',
    fields: fieldsOf(members.fields) ?? [],
  }
}

/** UTC is assumed when there is no offset. */
function dateOf(value: unknown): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(value)) return null
  const hasOffset = /(Z|[+-]\d{2}:?\d{2})$/.test(value)
  const date = new Date(hasOffset ? value : `${value}Z`)
  return Number.isNaN(date.getTime()) ? null : date
}

/** Blanks go, upper case is lowered, one leading slash and hyphens are allowed; at most 39 characters. */
function prefixOf(value: unknown): string | null {
  if (value === undefined) return ''
  if (typeof value !== 'string') return null
  const prefix = value.replaceAll(/\s/g, '').toLowerCase().replace(/^\//, '')
  return /^[a-z0-9-]{0,39}$/.test(prefix) ? prefix : null
}

function fieldsOf(value: unknown): ('hostRoomUrl' | 'viewerRoomUrl')[] | null {
  if (value === undefined) return []
  if (!Array.isArray(value)) return null
  const known = value.filter((field) => field === 'hostRoomUrl' || field === 'viewerRoomUrl')
  return known.length === value.length ? known : null
}

function isOneOf(value: unknown, choices: readonly string[]): boolean {
  return value === undefined || choices.includes(String(value))
}

function isBoolean(value: unknown): boolean {
  return value === undefined || typeof value === 'boolean'
}
