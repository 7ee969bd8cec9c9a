import { randomUUID } from 'node:crypto'
import type { Group } from '@japa/runner/core'
import { generateSync } from 'otplib'
import { createAuthenticatorSecret } from '#app/auth/authenticator_code'
import { hashPassphrase } from '#app/auth/passphrase_hash'
import { normaliseSignInName, signInNameIndex } from '#app/auth/people'
import type { PatientKey } from '#app/encryption/patient_key'
import type { PatientContactPoint, PatientIdentifier } from '#app/fhir/patient_draft'
import { patientSearchTokens } from '#app/records/patient_search_tokens'
import {
  sealDemographics,
  sealSummary,
  type PatientDemographics,
  type PatientSummary,
} from '#app/records/patient_summary'
import { statement } from '#app/tenants/plane_database'
import { tenants } from '#app/tenants/tenant_directory'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'
import { freshPlanes } from '#tests/support/test_planes'
import { Visitor } from '#tests/support/visitor'
import type { StaffRole } from '#resources/inertia/contract'

export type GivenStaff = {
  id: string
  name: string
  signInName: string
  passphrase: string
  secret: string
}
export type GivenPatient = { id: string; name: string; key: PatientKey }
export type GivenUnit = { id: string; name: string }

const write = {
  unit: statement('test.unit', 'insert into units (id, name) values ($1, $2)'),
  staff: statement(
    'test.staff',
    `insert into staff (id, sign_in_name_index, sign_in_name_sealed, name_sealed, state, passphrase_hash)
     values ($1, $2, $3, $4, 'active', $5)`
  ),
  factor: statement(
    'test.factor',
    `insert into staff_factors (id, staff_id, kind, secret_sealed, confirmed_at)
     values ($1, $2, 'totp', $3, now())`
  ),
  assignment: statement(
    'test.assignment',
    'insert into assignments (id, staff_id, role, unit_id) values ($1, $2, $3, $4)'
  ),
  key: statement(
    'test.key',
    'insert into keystore.patient_keys (patient_id, wrapped) values ($1, $2)'
  ),
  patient: statement(
    'test.patient',
    'insert into patients (id, summary_sealed, demographics_sealed) values ($1, $2, $3)'
  ),
  tokens: statement(
    'test.tokens',
    'insert into patient_tokens (token, patient_id) select t, $1 from unnest($2::bytea[]) t'
  ),
  episode: statement(
    'test.episode',
    `insert into episodes (id, patient_id, unit_id, status, started_at, ended_at, responsible_staff_id)
     values ($1, $2, $3, $4, now(), $5, $6)`
  ),
}

/** Memory of one argon2id hash: every member of staff in tests has the same passphrase. */
const passphrase = 'blåbær på fjellet i september'
let passphraseHash: Promise<string> | undefined

/** A care provider in a test, with the words to furnish it. */
export class Clinic {
  constructor(readonly slug: string) {}

  async tenant(): Promise<TenantScope> {
    const scope = await tenants.bySlug(this.slug)
    if (!scope) throw new Error(`no test tenant ${this.slug}`)
    return scope
  }

  /** Runs inside the tenant, as a command or worker would. */
  async inside<T>(run: (scope: TenantScope) => Promise<T>): Promise<T> {
    const scope = await this.tenant()
    return runInTenant(scope, () => run(scope))
  }

  visitor(): Visitor {
    return new Visitor(`${this.slug}.localhost`)
  }

  async givenUnit(name = `Unit ${randomUUID().slice(0, 8)}`): Promise<GivenUnit> {
    const id = randomUUID()
    const { database } = await this.tenant()
    await database.query(write.unit, [id, name])
    return { id, name }
  }

  async givenStaff(role: StaffRole, unit?: GivenUnit, name = 'Kari Nordmann'): Promise<GivenStaff> {
    const scope = await this.tenant()
    const [id, factorId] = [randomUUID(), randomUUID()]
    const signInName = normaliseSignInName(`${name.split(' ')[0]}.${id.slice(0, 8)}`)
    const secret = createAuthenticatorSecret()
    passphraseHash ??= hashPassphrase(passphrase)
    const { keys, database } = scope
    await database.query(write.staff, [
      id,
      signInNameIndex(scope, signInName),
      keys.seal('staff', 'sign_in_name_sealed', id, signInName),
      keys.seal('staff', 'name_sealed', id, name),
      await passphraseHash,
    ])
    const sealed = keys.seal('staff_factors', 'secret_sealed', factorId, secret)
    await database.query(write.factor, [factorId, id, sealed])
    await database.query(write.assignment, [randomUUID(), id, role, unit?.id ?? null])
    return { id, name, signInName, passphrase, secret }
  }

  givenClinician(unit: GivenUnit, name = 'Kari Nordmann') {
    return this.givenStaff('clinician', unit, name)
  }

  async givenPatient(
    given: {
      name?: string
      birthDate?: string
      identifiers?: PatientIdentifier[]
      contactPoints?: PatientContactPoint[]
    } = {}
  ): Promise<GivenPatient> {
    const { keys, database } = await this.tenant()
    const id = randomUUID()
    const { name = 'Bjørn Ødegård', birthDate = '1970-03-14' } = given
    const { wrapped, key } = keys.createPatientKey(id)
    const summary: PatientSummary = {
      name,
      birthDate,
      gender: null,
      deceasedAt: null,
      identifier: given.identifiers?.[0] ?? null,
    }
    const demographics = demographicsOf(name, given)
    await database.query(write.key, [id, wrapped])
    await database.query(write.patient, [
      id,
      sealSummary(key, id, summary),
      sealDemographics(key, id, demographics),
    ])
    await database.query(write.tokens, [id, patientSearchTokens(keys.index, summary, demographics)])
    return { id, name, key }
  }

  async givenEpisode(
    patient: { id: string },
    unit: GivenUnit,
    more: { status?: string; endedAt?: Date; responsible?: { id: string } } = {}
  ): Promise<string> {
    const id = randomUUID()
    const { database } = await this.tenant()
    const { status = 'active', endedAt = null, responsible } = more
    await database.query(write.episode, [
      id,
      patient.id,
      unit.id,
      status,
      endedAt,
      responsible?.id ?? null,
    ])
    return id
  }

  /** A patient with an open episode at the unit. */
  async givenPatientAt(unit: GivenUnit, given: Parameters<Clinic['givenPatient']>[0] = {}) {
    const patient = await this.givenPatient(given)
    return { ...patient, episodeId: await this.givenEpisode(patient, unit) }
  }

  /** Signs in over HTTP with both factors and returns the browser. */
  async signIn(staff: GivenStaff, visitor = this.visitor()): Promise<Visitor> {
    const { signInName } = staff
    await visitor.post('/sign-in', { signInName, passphrase: staff.passphrase })
    await visitor.get('/sign-in/code')
    const answer = await visitor.post('/sign-in/code', { code: codeOf(staff) })
    const { status, headers, text } = answer
    if (status >= 400 || !headers.location || headers.location.includes('sign-in')) {
      throw new Error(`sign-in answered ${status} ${headers.location ?? text.slice(0, 200)}`)
    }
    await visitor.get('/')
    return visitor
  }
}

/** What the authenticator shows now, or some steps later. */
export function codeOf(staff: Pick<GivenStaff, 'secret'>, stepsLater = 0): string {
  const epoch = Math.floor(Date.now() / 1000) + stepsLater * 30
  return generateSync({ strategy: 'totp', secret: staff.secret, epoch })
}

/** Two care providers with empty databases of their own, for one group of tests. */
export function setUpClinics(group: Group): { nordlys: Clinic; sorlys: Clinic } {
  group.setup(() => freshPlanes())
  return { nordlys: new Clinic('nordlys'), sorlys: new Clinic('sorlys') }
}

function demographicsOf(
  name: string,
  given: { identifiers?: PatientIdentifier[]; contactPoints?: PatientContactPoint[] }
): PatientDemographics {
  const [family = '', ...givenNames] = name.split(' ').toReversed()
  return {
    names: [
      {
        use: 'official',
        text: null,
        family,
        given: givenNames.toReversed(),
        prefix: [],
        suffix: [],
        period: null,
      },
    ],
    identifiers: given.identifiers ?? [],
    contactPoints: (given.contactPoints ?? []).map((point) => ({ ...point, id: randomUUID() })),
    addresses: [],
    language: null,
    generalPractitioner: null,
    birthDateAbsentReason: null,
    deceased: { is: null, at: null },
  }
}
