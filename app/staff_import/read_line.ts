import { DateTime } from 'luxon'
import { NAME_LENGTH_MAX, SIGN_IN_NAME } from '#app/auth/actions/store_person'
import { normaliseSignInName } from '#app/auth/people'
import type { StaffRole } from '#app/auth/staff_role'
import type { Column } from '#app/staff_import/columns'
import type { LineProblem, ProblemCode, StaffLine } from '#app/staff_import/staff_line'

const employeeNumber = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u

const roles: Readonly<Record<string, StaffRole>> = {
  'clinician': 'clinician',
  'behandler': 'clinician',
  'kliniker': 'clinician',
  'administrator': 'administrator',
  'privacy officer': 'privacy_officer',
  'privacy_officer': 'privacy_officer',
  'personvernombud': 'privacy_officer',
}

type Read = { staffLine: StaffLine | null; problems: LineProblem[] }

/** One line, or everything that is wrong with it. */
export function readLine(cell: (column: Column) => string, line: number, timeZone: string): Read {
  const problems: LineProblem[] = []
  const wrong = (code: ProblemCode, value: string) => problems.push({ line, code, value })
  const number = cell('employeeNumber').normalize('NFKC')
  const name = cell('name').normalize('NFC')
  const signInName = normaliseSignInName(cell('signInName'))
  const role = roles[cell('role').normalize('NFKC').toLowerCase()]
  const unitName = cell('unit') || null
  const from = dayOrMoment(cell('from'), timeZone, 'start')
  const until = dayOrMoment(cell('until'), timeZone, 'end')

  if (!employeeNumber.test(number)) wrong('employee_number', number)
  if (name === '' || name.length > NAME_LENGTH_MAX) wrong('name', name.slice(0, 60))
  if (!SIGN_IN_NAME.test(signInName)) wrong('sign_in_name', signInName)
  if (!role) wrong('role', cell('role'))
  if (role === 'clinician' && !unitName) wrong('unit_missing', '')
  if (from === undefined) wrong('from', cell('from'))
  if (until === undefined) wrong('until', cell('until'))
  if (from && until && until <= from) wrong('moment_order', '')
  if (problems.length > 0 || !role || from === undefined || until === undefined) {
    return { staffLine: null, problems }
  }
  const staffLine = { line, employeeNumber: number, name, signInName, role, unitName, from, until }
  return { staffLine, problems }
}

/**
 * `2026-12-31`, `31.12.2026`, or either with `14:05`, on the tenant's clock. The whole of a last
 * day counts: its end is the midnight after it. Null for nothing, undefined for nonsense.
 */
function dayOrMoment(
  text: string,
  timeZone: string,
  edge: 'start' | 'end'
): Date | null | undefined {
  if (text === '') return null
  const iso = text.replace(
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})/,
    (_, day: string, month: string, year: string) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  )
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?$/.test(iso)) return undefined
  const moment = DateTime.fromISO(iso.replace(' ', 'T'), { zone: timeZone })
  if (!moment.isValid) return undefined
  const isDay = iso.length === 10
  return (isDay && edge === 'end' ? moment.plus({ days: 1 }) : moment).toJSDate()
}
