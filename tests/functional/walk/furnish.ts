import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { invitationHash } from '#app/federation/find_invitation'
import { addressTokenHash } from '#app/notices/actions/enter_address'
import { recoveryTokenHash } from '#app/recovery/account_version'
import { sealContent } from '#app/records/entry_content'
import { givenInvitation } from '#tests/functional/auth/enrolment'
import { asSuperuser } from '#tests/support/superuser'
import type { Clinic, GivenPatient, GivenStaff, GivenUnit } from '#tests/support/clinic'
import { hashToken } from '#plugins/video_meetings/actions/invite_patient'

/** A care provider with one of everything, every word of it a canary. */
export type Furnished = {
  clinic: Clinic
  /** Stands in each of the words, and nowhere else. */
  tag: string
  unit: GivenUnit
  patient: GivenPatient
  treating: GivenStaff
  /** What the routes' parameters stand for, by the names of the parameter table. */
  ids: Record<string, string>
}

type Row = Record<string, unknown>

/** Furnishes a clinic; twice, when a second patient of the same clinic is wanted. */
export async function furnish(clinic: Clinic): Promise<Furnished> {
  const tag = `kanari${randomBytes(4).toString('hex')}`
  const unit = await clinic.givenUnit()
  const treating = await clinic.givenClinician(unit, `${tag}kari Behandler`)
  const other = await clinic.givenStaff('administrator', undefined, `${tag}odd Kontor`)
  const patient = await clinic.givenPatient({
    name: `Ola ${tag}pasient`,
    identifiers: [{ system: null, value: `${tag}nummer`, use: null, typeCode: null }],
    contactPoints: [{ system: 'email', value: `${tag}@post.example`, use: null, rank: null }],
  })
  const set = new Furnishing(clinic, tag, { unit, treating, other, patient })
  return { clinic, tag, unit, patient, treating, ids: await set.all() }
}

class Furnishing {
  readonly #ids: Record<string, string> = {}

  constructor(
    readonly clinic: Clinic,
    readonly tag: string,
    readonly given: {
      unit: GivenUnit
      treating: GivenStaff
      other: GivenStaff
      patient: GivenPatient
    }
  ) {}

  async all(): Promise<Record<string, string>> {
    const { unit, treating, patient } = this.given
    Object.assign(this.#ids, { patient: patient.id, unit: unit.id, person: treating.id })
    await asSuperuser(this.clinic, async (client) => {
      for (const insert of [
        this.#records,
        this.#access,
        this.#contacts,
        this.#people,
        this.#devices,
        this.#notices,
        this.#operators,
        this.#reviews,
        this.#imports,
        this.#credentials,
        this.#federation,
      ]) {
        await insert.call(this, (table, row) => write(client, table, row))
      }
      const { rows } = await client.query<{ id: string; kind: string }>(
        `select id, 'assignment' as kind from assignments where staff_id = $1
         union all select id, 'authenticator' from staff_factors where staff_id = $1`,
        [treating.id]
      )
      for (const { id, kind } of rows) this.#ids[kind] = id
    })
    await this.#invitation()
    this.#ids.session = createHash('sha256').update(this.tag).digest('hex').slice(0, 16)
    return this.#ids
  }

  async #records(insert: Insert) {
    const { patient, unit, treating } = this.given
    const [episode, entry, version] = [randomUUID(), randomUUID(), randomUUID()]
    const signed = { signed_by_staff_id: treating.id, signed_at: new Date() }
    const at = new Date()
    await insert('episodes', {
      id: episode,
      patient_id: patient.id,
      unit_id: unit.id,
      status: 'active',
      started_at: at,
      title_sealed: this.#ofPatient('episodes', 'title_sealed', episode, 'forlop'),
    })
    const author = { author_staff_id: treating.id, written_at: at }
    await insert('entries', {
      id: entry,
      patient_id: patient.id,
      episode_id: episode,
      state: 'signed',
      ...author,
    })
    const text = { kind: 'Note', text: `${this.tag}notat`, externalAuthor: null, reason: null }
    await insert('entry_versions', {
      id: version,
      entry_id: entry,
      number: 1,
      content_sealed: sealContent(patient.key, version, text),
      ...author,
      ...signed,
    })
    const kept = randomUUID()
    await insert('kept_resources', {
      id: kept,
      patient_id: patient.id,
      resource_type: 'Basic',
      source_index: randomBytes(32),
      source_digest: randomBytes(32),
      source_sealed: this.#ofPatient('kept_resources', 'source_sealed', kept, 'kilde'),
    })
    await asSuperuser(this.clinic, (client) =>
      client.query('update patients set source_sealed = $2 where id = $1', [
        patient.id,
        this.#ofPatient('patients', 'source_sealed', patient.id, 'original'),
      ])
    )
    this.#ids.entry = entry
  }

  async #access(insert: Insert) {
    const { patient, treating, other } = this.given
    const both = { patient_id: patient.id, staff_id: other.id }
    const [request, answered, emergency, reviewed, block, lifted] = Array.from({ length: 6 }, () =>
      randomUUID()
    ) as [string, string, string, string, string, string]
    const reason = (id: string) =>
      this.#ofPatient('access_requests', 'reason_sealed', id, 'bestilling')
    await insert('access_requests', { ...both, id: request, reason_sealed: reason(request) })
    await insert('access_requests', {
      ...both,
      id: answered,
      reason_sealed: reason(answered),
      state: 'refused',
      answered_at: new Date(),
      answered_by_staff_id: treating.id,
      answer_sealed: this.#ofPatient('access_requests', 'answer_sealed', answered, 'svar'),
    })
    const yesterday = new Date(Date.now() - 86_400_000)
    for (const id of [emergency, reviewed]) {
      await insert('emergency_accesses', {
        ...both,
        id,
        template: 'duty_call',
        passed_block: false,
        opened_at: yesterday,
        ends_at: yesterday,
        note_sealed: this.#ofPatient('emergency_accesses', 'note_sealed', id, 'nodnotat'),
        ...(id === reviewed && {
          reviewed_at: yesterday,
          reviewer_staff_id: treating.id,
          outcome: 'justified',
          review_note_sealed: this.#ofPatient(
            'emergency_accesses',
            'review_note_sealed',
            id,
            'ettersyn'
          ),
        }),
      })
    }
    const alarm = randomUUID()
    await insert('emergency_alarms', {
      id: alarm,
      emergency_id: emergency,
      staff_id: other.id,
      kind: 'colleague',
    })
    for (const id of [block, lifted]) {
      await insert('access_blocks', {
        ...both,
        id,
        recorded_by_staff_id: treating.id,
        evidence_sealed: this.#ofPatient('access_blocks', 'evidence_sealed', id, 'bevis'),
        ...(id === lifted && {
          lifted_at: new Date(),
          lifted_by_staff_id: treating.id,
          lift_evidence_sealed: this.#ofPatient(
            'access_blocks',
            'lift_evidence_sealed',
            id,
            'opphevet'
          ),
        }),
      })
    }
    Object.assign(this.#ids, { request, emergency, alarm, block })
    await this.#protection(insert)
  }

  async #protection(insert: Insert) {
    const { patient, treating, other } = this.given
    const [block, lifted, protection] = [randomUUID(), randomUUID(), randomUUID()]
    for (const id of [block, lifted]) {
      await insert('entry_blocks', {
        id,
        patient_id: patient.id,
        entry_id: this.#ids.entry,
        staff_id: other.id,
        recorded_by_staff_id: treating.id,
        evidence_sealed: this.#ofPatient('entry_blocks', 'evidence_sealed', id, 'sperret'),
        ...(id === lifted && {
          lifted_at: new Date(),
          lifted_by_staff_id: treating.id,
          lift_evidence_sealed: this.#ofPatient(
            'entry_blocks',
            'lift_evidence_sealed',
            id,
            'opphevet'
          ),
        }),
      })
    }
    const word = (column: string, label: string) =>
      this.#ofPatient('address_protections', column, protection, label)
    await insert('address_protections', {
      id: protection,
      patient_id: patient.id,
      degree: 'confidential',
      source: 'staff',
      reason_sealed: word('reason_sealed', 'registerbrev'),
      recorded_by_staff_id: treating.id,
      lifted_at: new Date(),
      lifted_by_staff_id: treating.id,
      lift_reason_sealed: word('lift_reason_sealed', 'opphevingsbrev'),
    })
    this.#ids.entryBlock = block
  }

  async #contacts(insert: Insert) {
    const { patient, treating } = this.given
    const [delivery, meeting, relay] = [randomUUID(), randomUUID(), randomUUID()]
    const values = { link: `https://${this.tag}lenke.example/x`, unitName: `${this.tag}navn` }
    await insert('deliveries', {
      id: delivery,
      patient_id: patient.id,
      channel: 'email',
      template: 'core.meeting_invitation',
      locale: 'nb',
      source: 'core',
      recipient_sealed: patient.key.seal(
        'deliveries',
        'recipient_sealed',
        delivery,
        `${this.tag}mottaker@post.example`
      ),
      values_sealed: patient.key.sealJson('deliveries', 'values_sealed', delivery, values),
      state: 'delivered',
      next_attempt_at: new Date(),
      expires_at: new Date(),
    })
    await insert('delivery_transitions', {
      id: randomUUID(),
      delivery_id: delivery,
      state: 'delivered',
      attempt: 1,
    })
    const { keys } = await this.clinic.tenant()
    const room = { roomUrl: `https://${this.tag}rom.example`, hostRoomUrl: `https://${this.tag}v` }
    await insert('video_meetings_meetings', {
      id: meeting,
      patient_id: patient.id,
      booked_by_staff_id: treating.id,
      starts_at: new Date(),
      ends_at: new Date(Date.now() + 1_800_000),
      state: 'booked',
      room_prefix: this.tag.slice(6),
      provider_meeting_id: randomUUID(),
      room_sealed: keys.sealJson('video_meetings_meetings', 'room_sealed', meeting, room),
    })
    const joinToken = randomBytes(32).toString('base64url')
    await insert('video_meetings_invitations', {
      id: randomUUID(),
      meeting_id: meeting,
      token_hash: hashToken(joinToken),
    })
    const credential = { user: `${this.tag}relebruker`, password: `${this.tag}passord` }
    await insert('mail_relays', {
      id: relay,
      host: 'relay.example',
      port: 465,
      security: 'tls',
      sender_address: 'varde@relay.example',
      operated_by: 'own',
      until: new Date(),
      credential_sealed: keys.sealJson('mail_relays', 'credential_sealed', relay, credential),
    })
    Object.assign(this.#ids, { meeting, joinToken })
  }

  async #people(insert: Insert) {
    const { treating, other } = this.given
    const { keys } = await this.clinic.tenant()
    const [passkey, reset, erasure] = [randomUUID(), randomUUID(), randomUUID()]
    const word = (label: string) => `${this.tag}${label}`
    await insert('staff_passkeys', {
      id: passkey,
      staff_id: treating.id,
      credential_id: randomBytes(32),
      public_key: randomBytes(77),
      is_synced: true,
      name_sealed: keys.seal('staff_passkeys', 'name_sealed', passkey, word('nokkel')),
    })
    await insert('factor_resets', {
      id: reset,
      staff_id: treating.id,
      by_staff_id: other.id,
      evidence_sealed: keys.seal('factor_resets', 'evidence_sealed', reset, word('legitimasjon')),
    })
    const erased = await this.clinic.givenPatient({ name: `${this.tag}slettet` })
    await insert('patient_erasures', {
      id: erasure,
      patient_id: erased.id,
      first_operator_id: randomUUID(),
      second_operator_id: randomUUID(),
      reason_sealed: keys.seal('patient_erasures', 'reason_sealed', erasure, word('sletting')),
    })
    this.#ids.passkey = passkey
  }

  async #devices(insert: Insert) {
    const { treating, other } = this.given
    const { keys } = await this.clinic.tenant()
    const [device, finding] = [randomUUID(), randomUUID()]
    const name = `${this.tag}vaktrom`
    await insert('devices', {
      id: device,
      public_key: randomBytes(91),
      name_sealed: keys.seal('devices', 'name_sealed', device, name),
      trust: 'ward_shared',
      state: 'active',
      owner_staff_id: treating.id,
      browser: 'firefox',
      system: 'linux',
    })
    const note = `${this.tag}forklaring`
    await insert('session_findings', {
      id: finding,
      staff_id: treating.id,
      first_session_ref: randomBytes(8).toString('hex'),
      second_session_ref: randomBytes(8).toString('hex'),
      first_device_id: device,
      closed_at: new Date(),
      closed_by_staff_id: other.id,
      outcome: 'one_person',
      note_sealed: keys.seal('session_findings', 'note_sealed', finding, note),
    })
    Object.assign(this.#ids, { device, finding })
  }

  async #notices(insert: Insert) {
    const { treating } = this.given
    const { keys } = await this.clinic.tenant()
    const [address, delivery] = [randomUUID(), randomUUID()]
    const to = `${this.tag}varsel@post.example`
    await insert('staff_notice_addresses', {
      id: address,
      staff_id: treating.id,
      address_sealed: keys.seal('staff_notice_addresses', 'address_sealed', address, to),
      confirmed_at: new Date(),
    })
    const tokens = { notice: oneTimeToken(), recovery: oneTimeToken() }
    const tenant = await this.clinic.tenant()
    const waiting = randomUUID()
    await insert('staff_notice_addresses', {
      id: waiting,
      staff_id: treating.id,
      address_sealed: keys.seal('staff_notice_addresses', 'address_sealed', waiting, to),
      token_hash: addressTokenHash(tenant, tokens.notice),
      token_expires_at: new Date(Date.now() + 3_600_000),
    })
    await insert('recovery_links', {
      id: randomUUID(),
      staff_id: treating.id,
      token_hash: recoveryTokenHash(tenant, tokens.recovery),
      account_version: randomBytes(32),
      created_at: new Date(),
      expires_at: new Date(Date.now() + 60_000),
    })
    Object.assign(this.#ids, { noticeToken: tokens.notice, recoveryToken: tokens.recovery })
    const values = { what: `${this.tag}hendelse` }
    await insert('staff_deliveries', {
      id: delivery,
      staff_id: treating.id,
      channel: 'email',
      template: 'core.staff_notice',
      locale: 'nb',
      recipient_sealed: keys.seal('staff_deliveries', 'recipient_sealed', delivery, to),
      values_sealed: keys.sealJson('staff_deliveries', 'values_sealed', delivery, values),
      state: 'delivered',
      next_attempt_at: new Date(),
      expires_at: new Date(),
    })
  }

  async #operators(insert: Insert) {
    const { treating } = this.given
    const { keys } = await this.clinic.tenant()
    const [operator, act, approval, grant] = Array.from({ length: 4 }, () => randomUUID()) as [
      string,
      string,
      string,
      string,
    ]
    const sealed = (table: string, column: string, id: string, label: string) => ({
      [column]: keys.seal(table, column, id, `${this.tag}${label}`),
    })
    await insert('known_operators', {
      id: operator,
      ...sealed('known_operators', 'name_sealed', operator, 'drift'),
    })
    await insert('operator_acts', {
      id: act,
      operator_id: operator,
      command: 'staff:list',
      ...sealed('operator_acts', 'reason_sealed', act, 'arsak'),
    })
    const content = { purpose: `${this.tag}godkjenning` }
    await insert('approvals', {
      id: approval,
      kind: 'records_export',
      content_sealed: keys.sealJson('approvals', 'content_sealed', approval, content),
      content_hash: randomBytes(32),
      requested_by_kind: 'staff',
      requested_by_id: treating.id,
      requested_at: new Date(Date.now() - 60_000),
      expires_at: new Date(Date.now() - 1_000),
    })
    await insert('support_grants', {
      id: grant,
      operator_id: operator,
      ticket: 'SAK-1',
      scope: 'configuration',
      minutes: 60,
      ...sealed('support_grants', 'reason_sealed', grant, 'stotte'),
    })
    Object.assign(this.#ids, { approval, grant })
  }

  async #reviews(insert: Insert) {
    const { treating, other, unit } = this.given
    const [round, list, right, assignment] = Array.from({ length: 4 }, () => randomUUID()) as [
      string,
      string,
      string,
      string,
    ]
    await insert('recertification_rounds', {
      id: round,
      due_at: new Date(Date.now() + 86_400_000),
      lapses_at: new Date(Date.now() + 15 * 86_400_000),
      is_whole: false,
    })
    const reviewer = { reviewer_staff_id: other.id }
    await insert('recertification_lists', {
      id: list,
      round_id: round,
      kind: 'unit',
      unit_id: unit.id,
      ...reviewer,
    })
    const held = { role: 'clinician', unit_id: unit.id, valid_until: new Date() }
    await insert('assignments', { id: assignment, staff_id: treating.id, ...held })
    await insert('recertification_rights', {
      id: right,
      list_id: list,
      assignment_id: assignment,
      staff_id: treating.id,
    })
    Object.assign(this.#ids, { round, list, right })
  }

  async #imports(insert: Insert) {
    const { treating } = this.given
    const { keys } = await this.clinic.tenant()
    const id = randomUUID()
    await insert('staff_imports', {
      id,
      by_staff_id: treating.id,
      file_sealed: keys.seal('staff_imports', 'file_sealed', id, `${this.tag}fil`),
      is_complete: false,
      makes_units: false,
      plan_hash: '',
      counts: {},
      links_sealed: keys.seal('staff_imports', 'links_sealed', id, `${this.tag}lenker`),
    })
    await asSuperuser(this.clinic, (client) =>
      client.query('update staff set employee_number_sealed = $2 where id = $1', [
        treating.id,
        keys.seal('staff', 'employee_number_sealed', treating.id, `${this.tag}ansattnummer`),
      ])
    )
    this.#ids.import = id
  }

  async #credentials(insert: Insert) {
    const { other } = this.given
    const { keys } = await this.clinic.tenant()
    const [service, attestation] = [randomUUID(), randomUUID()]
    const sealed = (table: string, column: string, id: string, label: string) => ({
      [column]: keys.seal(table, column, id, `${this.tag}${label}`),
    })
    await insert('credential_services', {
      id: service,
      added_by_staff_id: other.id,
      ...sealed('credential_services', 'name_sealed', service, 'tjeneste'),
    })
    await insert('credential_attestations', {
      id: attestation,
      credential: `service:${service}`,
      second_factor: 'yes',
      attested_by_staff_id: other.id,
      ...sealed('credential_attestations', 'holder_sealed', attestation, 'innehaver'),
      ...sealed('credential_attestations', 'place_sealed', attestation, 'sted'),
    })
    this.#ids.service = service
  }

  async #federation(insert: Insert) {
    const { treating } = this.given
    const { keys } = await this.clinic.tenant()
    const [connection, identity, request, groupRole, sealedUse] = Array.from({ length: 5 }, () =>
      randomUUID()
    ) as [string, string, string, string, string]
    const seal = (column: string, label: string) =>
      keys.sealJson('federation_connections', column, connection, {
        terms: { name: 'Fylkets katalog', unknownPerson: 'refuse' },
        settings: {
          issuer: `https://${this.tag}${label}.example`,
          clientId: `${this.tag}${label}klient`,
        },
        secrets: { clientSecret: { value: `${this.tag}${label}hemmelig`, changedAt: '' } },
        changedAt: new Date().toISOString(),
      })
    await insert('federation_connections', {
      id: connection,
      protocol: 'oidc',
      state: 'active',
      draft_sealed: seal('draft_sealed', 'utkast'),
      active_sealed: seal('active_sealed', 'aktiv'),
    })
    await insert('saml_signing_keys', {
      id: connection,
      certificate: 'none',
      private_key_sealed: keys.seal(
        'saml_signing_keys',
        'private_key_sealed',
        connection,
        `${this.tag}signaturnokkel`
      ),
    })
    await insert('federation_periods', {
      id: randomUUID(),
      connection_id: connection,
      name: 'Fylkets katalog',
      host: 'katalog.example',
      operated_by: 'own',
    })
    await insert('federation_group_roles', {
      id: groupRole,
      connection_id: connection,
      group_name: 'leger',
      role: 'administrator',
    })
    await insert('federated_identities', {
      id: identity,
      connection_id: connection,
      subject_index: randomBytes(32),
      staff_id: treating.id,
      linked_by: 'own_account',
      subject_sealed: keys.sealJson('federated_identities', 'subject_sealed', identity, {
        issuer: 'https://katalog.example',
        subject: `${this.tag}subjekt`,
      }),
    })
    const kept = (column: string) =>
      keys.sealJson('federation_requests', column, request, { of: `${this.tag}${column}` })
    await insert('federation_requests', {
      id: request,
      connection_id: connection,
      state_hash: randomBytes(32),
      kept_sealed: kept('kept_sealed'),
      answer_sealed: kept('answer_sealed'),
    })
    const federationToken = randomBytes(32).toString('base64url')
    await insert('federation_invitations', {
      id: randomUUID(),
      connection_id: connection,
      staff_id: treating.id,
      token_hash: await this.clinic.inside(async () => invitationHash(federationToken)),
    })
    await insert('sealed_account_uses', { id: sealedUse, staff_id: treating.id })
    Object.assign(this.#ids, { connection, groupRole, sealedUse, federationToken })
  }

  async #invitation() {
    const { path } = await givenInvitation(await this.clinic.tenant(), {
      name: `${this.tag}ny Ansatt`,
      signInName: `${this.tag}ny`,
    })
    this.#ids.setUpToken = path.split('/').at(-1)!
  }

  #ofPatient(table: string, column: string, id: string, label: string): Buffer {
    return this.given.patient.key.seal(table, column, id, `${this.tag}${label}`)
  }
}

function oneTimeToken(): string {
  return randomBytes(32).toString('base64url')
}

type Insert = (table: string, row: Row) => Promise<void>

async function write(client: pg.Client, table: string, row: Row): Promise<void> {
  const places = Object.keys(row).map((_, index) => `$${index + 1}`)
  await client.query(
    `insert into ${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`,
    Object.values(row)
  )
}
