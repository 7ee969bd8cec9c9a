import { randomUUID } from 'node:crypto'
import { SESSION_COOKIE } from '#app/auth/session_cookie'
import { consoleHost } from '#app/tenants/control_plane'
import { givenSignedInOperator } from '#tests/functional/auth/signed_in_operator'
import { halfSignedIn } from '#tests/functional/auth/enrolment'
import { asSuperuser } from '#tests/support/superuser'
import type { Clinic, GivenPatient, GivenStaff, GivenUnit } from '#tests/support/clinic'
import { Visitor, type Answer, type SendOptions } from '#tests/support/visitor'

/** Shows one session cookie at a host whatever the host answers, with a token of its own for forms. */
export class CookieThief extends Visitor {
  constructor(
    host: string,
    readonly stolen: string
  ) {
    super(host)
  }

  override async send(method: string, path: string, options: SendOptions): Promise<Answer> {
    this.cookies.set(SESSION_COOKIE, this.stolen)
    return super.send(method, path, options)
  }

  static of(visitor: Visitor, host: string): CookieThief {
    const stolen = visitor.cookies.get(SESSION_COOKIE)
    if (!stolen) throw new Error('nobody is signed in there')
    return new CookieThief(host, stolen)
  }
}

/** People whom no guarded route of the clinic lets in, by what they come with. */
export async function givenNobodies(
  clinic: Clinic,
  elsewhere: Clinic,
  unit: GivenUnit
): Promise<Record<string, Visitor>> {
  const replay = await signedOut(await clinic.signIn(await clinic.givenClinician(unit)))
  const foreign = await elsewhere.signIn(
    await elsewhere.givenClinician(await elsewhere.givenUnit())
  )
  const operator = await givenSignedInOperator(`walker.${randomUUID().slice(0, 8)}`)
  const { host } = await clinic.tenant()
  return {
    'no session': clinic.visitor(),
    'the passphrase only': await halfSignedIn(clinic, await clinic.givenClinician(unit)),
    "another care provider's session": CookieThief.of(foreign, host),
    "an operator's session": CookieThief.of(operator, host),
    'a session that was signed out': replay,
    'a session of somebody suspended': await afterwards(
      clinic,
      unit,
      `update staff set state = 'suspended' where id = $1`
    ),
  }
}

/** Somebody whose assignments have all ended since they signed in: staff without a role. */
export async function givenEnded(clinic: Clinic, unit: GivenUnit): Promise<Visitor> {
  return afterwards(clinic, unit, `update assignments set valid_until = now() where staff_id = $1`)
}

/** People whom no guarded route of the console lets in. */
export async function givenConsoleNobodies(clinic: Clinic): Promise<Record<string, Visitor>> {
  const staff = await clinic.signIn(await clinic.givenStaff('administrator'))
  const operator = await givenSignedInOperator(`walker.${randomUUID().slice(0, 8)}`)
  const replay = await signedOut(operator)
  return {
    'no session': new Visitor(consoleHost()),
    "a care provider's session": CookieThief.of(staff, consoleHost()),
    'a session that was signed out': replay,
  }
}

/** A clinician of the patient's own unit whom the patient has blocked. */
export async function givenBlocked(
  clinic: Clinic,
  unit: GivenUnit,
  patient: GivenPatient
): Promise<Visitor> {
  const staff = await clinic.givenClinician(unit)
  const id = randomUUID()
  await asSuperuser(clinic, (client) =>
    client.query(
      `insert into access_blocks (id, patient_id, staff_id, evidence_sealed, recorded_by_staff_id)
       values ($1, $2, $3, $4, $3)`,
      [id, patient.id, staff.id, patient.key.seal('access_blocks', 'evidence_sealed', id, 'Ja.')]
    )
  )
  return clinic.signIn(staff)
}

/** The cookie of somebody who has signed out since. */
async function signedOut(visitor: Visitor): Promise<Visitor> {
  await visitor.get('/')
  const replay = CookieThief.of(visitor, visitor.host)
  const { status } = await visitor.post('/sign-out')
  if (status >= 400) throw new Error(`sign-out answered ${status}`)
  return replay
}

/** Signed in, and then something happened to the person. */
async function afterwards(clinic: Clinic, unit: GivenUnit, change: string): Promise<Visitor> {
  const staff: GivenStaff = await clinic.givenClinician(unit)
  const visitor = await clinic.signIn(staff)
  await asSuperuser(clinic, (client) => client.query(change, [staff.id]))
  return visitor
}
