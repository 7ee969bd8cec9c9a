import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { normaliseSignInName, signInNameIndex } from '#app/auth/people'
import { hashPassphrase } from '#app/auth/passphrase_hash'
import { patientSearchTokens } from '#app/records/patient_search_tokens'
import {
  sealDemographics,
  sealSummary,
  type PatientDemographics,
  type PatientSummary,
} from '#app/records/patient_summary'
import type { TenantScope } from '#app/tenants/tenant_scope'
import { NORWEGIAN_FAMILY, NORWEGIAN_GIVEN } from '#database/demo/names/norwegian_names'
import { SeededRandom } from '#database/demo/seeded_random'

export type Size = { patients: number; staff: number; units: number }

type LoadedPatient = {
  id: string
  wrapped: Buffer
  summary: Buffer
  demographics: Buffer
  tokens: Buffer[]
  unit: string
  status: 'active' | 'finished'
  startedAt: Date
  endedAt: Date | null
}

/** Rows that go to the server in one statement. */
const batchMax = 2_000
/** One episode in so many is going on; the others ended within five years. */
const activeOneIn = 50

const given = NORWEGIAN_GIVEN.flatMap(({ female, male }) => [...female, ...male])

/**
 * Fills an empty hospital with people as their own program would seal them, in bulk: keys, cells
 * and search tokens are the real ones; only the statements are wider, and the tokens' indexes are
 * made afterwards.
 */
export class ScaleLoader {
  readonly #chance = new SeededRandom('scale')
  #units: string[] = []

  constructor(
    private readonly tenant: TenantScope,
    private readonly client: pg.Client,
    private readonly say: (line: string) => void
  ) {}

  async load({ patients, staff, units }: Size): Promise<void> {
    await this.client.query('set synchronous_commit = off')
    await this.#loadUnits(units)
    await this.#loadStaff(staff)
    await this.#withoutTokenIndexes(() => this.#loadPatients(patients))
  }

  async #loadUnits(count: number): Promise<void> {
    this.#units = Array.from({ length: count }, () => randomUUID())
    const names = this.#units.map((_, index) => `Sengepost ${String(index + 1).padStart(3, '0')}`)
    await this.client.query(
      'insert into units (id, name) select * from unnest($1::uuid[], $2::text[])',
      [this.#units, names]
    )
  }

  async #loadStaff(count: number): Promise<void> {
    const passphraseHash = await hashPassphrase('blåbær på fjellet i september')
    for (let done = 0; done < count; done += batchMax) {
      const people = Array.from({ length: Math.min(batchMax, count - done) }, (_, at) =>
        this.#person(done + at)
      )
      const column = <T>(pick: (person: (typeof people)[number]) => T) => people.map(pick)
      await this.client.query(
        `insert into staff (id, sign_in_name_index, sign_in_name_sealed, name_sealed, state, passphrase_hash)
         select *, 'active', $5 from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[])`,
        [
          column(({ id }) => id),
          column(({ index }) => index),
          column(({ signInName }) => signInName),
          column(({ name }) => name),
          passphraseHash,
        ]
      )
      await this.client.query(
        `insert into assignments (id, staff_id, role, unit_id)
         select gen_random_uuid(), s, 'clinician', u from unnest($1::uuid[], $2::uuid[]) g(s, u)`,
        [column(({ id }) => id), column(() => this.#chance.pick(this.#units))]
      )
    }
    this.say(`${count} staff`)
  }

  #person(number: number) {
    const { keys } = this.tenant
    const id = randomUUID()
    const name = this.#name()
    const signInName = normaliseSignInName(`${name.split(' ')[0]}.${number}`)
    return {
      id,
      index: signInNameIndex(this.tenant, signInName),
      signInName: keys.seal('staff', 'sign_in_name_sealed', id, signInName),
      name: keys.seal('staff', 'name_sealed', id, name),
    }
  }

  async #loadPatients(count: number): Promise<void> {
    for (let done = 0; done < count; done += batchMax) {
      const size = Math.min(batchMax, count - done)
      await this.#insert(Array.from({ length: size }, (_, at) => this.#patient(done + at)))
      if ((done / batchMax) % 25 === 0) this.say(`${done} of ${count} patients`)
    }
  }

  #patient(number: number): LoadedPatient {
    const { keys } = this.tenant
    const id = randomUUID()
    const { wrapped, key } = keys.createPatientKey(id)
    const birthDate = `${this.#chance.integer(1930, 2025)}-${this.#two(12)}-${this.#two(28)}`
    const identifier = { system: null, value: String(90_000_000_000 + number) }
    const name = this.#name()
    const summary: PatientSummary = {
      name,
      birthDate,
      gender: null,
      deceasedAt: null,
      identifier,
    }
    const demographics = demographicsOf(name, identifier.value)
    const isActive = this.#chance.integer(1, activeOneIn) === 1
    const daysAgo = this.#chance.integer(isActive ? 0 : 31, isActive ? 30 : 1_800)
    const startedAt = new Date(Date.now() - daysAgo * 86_400_000)
    return {
      id,
      wrapped,
      summary: sealSummary(key, id, summary),
      demographics: sealDemographics(key, id, demographics),
      tokens: patientSearchTokens(keys.index, summary, demographics),
      unit: this.#chance.pick(this.#units),
      status: isActive ? 'active' : 'finished',
      startedAt,
      endedAt: isActive ? null : new Date(startedAt.getTime() + 3 * 86_400_000),
    }
  }

  /** Tokens of a batch in order of bytes: neighbours in the table do not tell which belong together. */
  async #insert(batch: readonly LoadedPatient[]): Promise<void> {
    const column = <T>(pick: (patient: LoadedPatient) => T) => batch.map(pick)
    const ids = column(({ id }) => id)
    const tokens = batch
      .flatMap(({ id, tokens: own }) => own.map((token) => ({ id, token })))
      .sort((left, right) => Buffer.compare(left.token, right.token))
    await this.client.query('begin')
    await this.client.query(
      'insert into keystore.patient_keys (patient_id, wrapped) select * from unnest($1::uuid[], $2::bytea[])',
      [ids, column(({ wrapped }) => wrapped)]
    )
    await this.client.query(
      `insert into patients (id, summary_sealed, demographics_sealed)
       select * from unnest($1::uuid[], $2::bytea[], $3::bytea[])`,
      [ids, column(({ summary }) => summary), column(({ demographics }) => demographics)]
    )
    await this.client.query(
      `insert into episodes (id, patient_id, unit_id, status, started_at, ended_at)
       select gen_random_uuid(), * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[])`,
      [
        ids,
        column(({ unit }) => unit),
        column(({ status }) => status),
        column(({ startedAt }) => startedAt),
        column(({ endedAt }) => endedAt),
      ]
    )
    await this.client.query(
      'insert into patient_tokens (token, patient_id) select * from unnest($1::bytea[], $2::uuid[])',
      [tokens.map(({ token }) => token), tokens.map(({ id }) => id)]
    )
    await this.client.query('commit')
  }

  /** Some fifteen million tokens go into a bare table several times as fast. */
  async #withoutTokenIndexes(load: () => Promise<void>): Promise<void> {
    await this.client.query(
      `alter table patient_tokens drop constraint patient_tokens_pkey,
         drop constraint patient_tokens_patient_id_fkey;
       drop index patient_tokens_patient_id_idx`
    )
    await load()
    this.say('indexes of the search tokens …')
    await this.client.query(
      `set maintenance_work_mem = '512MB';
       alter table patient_tokens add primary key (token, patient_id),
         add foreign key (patient_id) references patients;
       create index on patient_tokens (patient_id)`
    )
  }

  #name(): string {
    return `${this.#chance.pick(given)} ${this.#chance.pick(NORWEGIAN_FAMILY)}`
  }

  #two(max: number): string {
    return String(this.#chance.integer(1, max)).padStart(2, '0')
  }
}

function demographicsOf(name: string, identifier: string): PatientDemographics {
  const [first = '', family = ''] = name.split(' ')
  return {
    names: [
      {
        use: 'official',
        text: null,
        family,
        given: [first],
        prefix: [],
        suffix: [],
        period: null,
      },
    ],
    identifiers: [{ system: null, value: identifier, use: null, typeCode: null }],
    contactPoints: [],
    addresses: [],
    language: null,
    generalPractitioner: null,
    birthDateAbsentReason: null,
    deceased: { is: null, at: null },
  }
}
