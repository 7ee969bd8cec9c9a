import { Visitor } from '#tests/support/visitor'
import { codeOf, type Clinic, type GivenStaff } from '#tests/support/clinic'
import { givenOperator, type GivenOperator } from '#tests/support/operator'
import { asSuperuser } from '#tests/support/superuser'
import type { ConsoleSupportProps } from '#resources/inertia/contract'

const consoleHost = 'console.localhost'

export type GivenSupport = GivenOperator & { console: Visitor; steps: number }

/** An operator at the console, signed in with both factors. */
export async function givenConsole(name = 'Per Drift'): Promise<GivenSupport> {
  const operator = await givenOperator(name)
  const console = new Visitor(consoleHost)
  await console.post('/sign-in', operator)
  await console.get('/sign-in/code')
  await console.post('/sign-in/code', { code: codeOf(operator) })
  await console.get('/console')
  return { ...operator, console, steps: 0 }
}

export const request = {
  tenant: 'nordlys',
  ticket: 'SAK-4711',
  reason: 'Innstillingene for video svarer ikke',
  scope: 'configuration',
  minutes: 60,
  mayWrite: false,
}

/** Asks for support access and returns the id of the tenant's row. */
export async function asked(operator: GivenSupport, more: Partial<typeof request> = {}) {
  await operator.console.post('/console/support', { ...request, ...more })
  const { props } = (await operator.console.get('/console/support')).page<ConsoleSupportProps>()
  return props.grants[0]!.id
}

/** An administrator lets the operator in, with a code of now. */
export async function granted(clinic: Clinic, id: string, administrator?: GivenStaff) {
  const staff = administrator ?? (await clinic.givenStaff('administrator'))
  const desk = await clinic.signIn(staff)
  await desk.post(`/support/grants/${id}/answer`, { answer: 'grant', code: codeOf(staff, 1) })
  return desk
}

/** The token of a hand-over and the browser at the tenant's host that began it. */
export async function handedOver(clinic: Clinic, operator: GivenSupport, id: string) {
  const browser = clinic.visitor()
  const begun = await browser.get(`/support/begin/${id}`)
  const challenge = new URL(begun.headers.location!).searchParams.get('challenge')!
  await forgetCode(operator)
  const answer = await operator.console.post(`/console/support/${id}/entry`, {
    challenge,
    code: codeOf(operator),
  })
  const address = String(answer.headers.location ?? answer.headers['x-inertia-location'] ?? '')
  return { browser, answer, token: address.split('#')[1] ?? '', address }
}

/** An operator inside the tenant. */
export async function entered(
  clinic: Clinic,
  operator: GivenSupport,
  id: string
): Promise<Visitor> {
  const { browser, token } = await handedOver(clinic, operator, id)
  const arrival = await browser.post('/support/arrive', { token })
  if (arrival.headers.location !== '/') throw new Error('the operator did not come in')
  return browser
}

/** A test is faster than an authenticator: the code of this half minute may be given again. */
async function forgetCode({ id }: GivenOperator): Promise<void> {
  const { controlPlane } = await import('#app/tenants/control_plane')
  const { statement } = await import('#app/tenants/plane_database')
  const { scope } = await controlPlane()
  await scope.database.query(
    statement(
      'test.forget_code',
      'update operator_factors set last_used_step = 0 where operator_id = $1'
    ),
    [id]
  )
}

export function logOf(clinic: Clinic, actorId: string) {
  return asSuperuser(clinic, async (client) => {
    const { rows } = await client.query<{
      action: string
      outcome: string
      patient_id: string | null
      reason: string | null
      details: Record<string, string>
    }>(
      `select action, outcome, patient_id, reason, details from audit_events
       where actor_id = $1 and actor_kind = 'operator' order by at, id`,
      [actorId]
    )
    return rows
  })
}
