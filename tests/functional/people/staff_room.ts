import { signedIn } from '#tests/functional/auth/enrolment'
import type { Clinic, GivenStaff } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Answer, Visitor } from '#tests/support/visitor'
import type { PersonProps } from '#resources/inertia/contract'

export const json = { accept: 'application/json' }
export const peoplePath = '/administration/people'
export const personPath = ({ id }: { id: string }) => `${peoplePath}/${id}`

/** An administrator of the clinic, signed in. */
export async function givenAdministrator(clinic: Clinic, name = 'Ola Hansen') {
  const staff = await clinic.givenStaff('administrator', undefined, name)
  return { ...staff, browser: await arrived(clinic, staff) }
}

/** Signed in with both factors and on the first page, whose token forms send back. */
export async function arrived(clinic: Clinic, staff: GivenStaff) {
  const browser = await signedIn(clinic, staff)
  await browser.get('/')
  return browser
}

/** What the page of a person says, for a program. */
export async function personOf(browser: Visitor, person: { id: string }): Promise<PersonProps> {
  const answer = await browser.get(personPath(person), json)
  return answer.json<PersonProps>()
}

/** The path by which the person's first assignment of that role is ended. */
export async function endingPath(
  browser: Visitor,
  person: Pick<GivenStaff, 'id'>,
  role = 'clinician'
): Promise<string> {
  const { assignments } = await personOf(browser, person)
  const found = assignments.find((one) => one.role === role)
  if (!found) throw new Error(`no assignment as ${role}`)
  return `${personPath(person)}/assignments/${found.id}/ending`
}

/** Refusal code of a change, or null when it was made. */
export function refusalOf(answer: Answer): string | null {
  if (answer.status === 200) return null
  return answer.json<{ error: { code: string } }>().error.code
}

/** Actions in the log about a person, oldest first. */
export async function eventsAbout(clinic: Clinic, staffId: string): Promise<string[]> {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<{ action: string }>(
      `select action from audit_events where subject_id = $1
         and action not in ('staff.opened', 'sign_in.succeeded') order by at, id`,
      [staffId]
    )
  )
  return rows.map(({ action }) => action)
}
