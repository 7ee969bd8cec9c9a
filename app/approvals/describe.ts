import type { ApprovalContents, ApprovalKind } from '#app/approvals/approval_kinds'
import { namedPatient } from '#app/access/named_patient'
import { audit } from '#app/audit/audit_log'
import { openingCells } from '#app/audit/damage'
import { nameOf } from '#app/auth/people'
import { findPlugin } from '#app/plugins/plugin_catalogue'
import { statement } from '#app/tenants/statement'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { ApprovalFacts } from '#resources/inertia/contract'

const selectStaff = statement(
  'approvals.select_staff',
  'select id, name_sealed from staff where id = $1'
)
const selectOperator = statement(
  'approvals.select_operator',
  'select name_sealed from known_operators where id = $1'
)
const selectUnit = statement('approvals.select_unit', 'select name from units where id = $1')
const selectPatient = statement(
  'approvals.select_patient',
  `select p.summary_sealed, k.wrapped from patients p
   left join keystore.patient_keys k on k.patient_id = p.id where p.id = $1`
)

type Describers = {
  [K in ApprovalKind]: (content: ApprovalContents[K], id: string) => Promise<ApprovalFacts>
}

/** What will happen, as facts with a label each: everything the hash covers that people can read. */
const describers: Describers = {
  role: async ({ staffId, role, unitId, from, until }) => ({
    person: await staffName(staffId),
    role,
    unit: unitId ? await unitName(unitId) : null,
    from,
    until,
  }),
  sign_in_policy: async ({ factors }) => ({ factors }),
  plugin: async ({ pluginId, version, reach }) => ({
    plugin: findPlugin(pluginId)?.name ?? pluginId,
    version,
    reach: reach.join('; '),
  }),
  records_export: async ({ format, staff, patients }) => ({ patients, format, staff }),
  patient_erasure: async ({ patientId, reason }, id) => ({
    patient: await patientName(patientId, id),
    reason,
  }),
  support_patient: async ({ operatorId, ticket, minutes }) => ({
    operator: await operatorName(operatorId),
    ticket,
    minutes,
  }),
  four_eyes_off: async ({ kind }) => ({ act: kind }),
}

export function describe<K extends ApprovalKind>(
  kind: K,
  content: ApprovalContents[K],
  id: string
): Promise<ApprovalFacts> {
  return describers[kind](content, id)
}

async function staffName(id: string): Promise<string> {
  const tenant = currentTenant()
  type Row = { id: string; name_sealed: Buffer }
  const [row] = await tenant.database.query<Row>(selectStaff, [id])
  return row ? nameOf(tenant, row) : '–'
}

async function operatorName(id: string): Promise<string> {
  const { database, keys } = currentTenant()
  const [row] = await database.query<{ name_sealed: Buffer }>(selectOperator, [id])
  if (!row) return '–'
  return keys.open('known_operators', 'name_sealed', id, row.name_sealed).toString('utf8')
}

async function unitName(id: string): Promise<string> {
  const [row] = await currentTenant().database.query<{ name: string }>(selectUnit, [id])
  return row?.name ?? '–'
}

/** A patient is named to who decides about them; that it was read is in the log first. */
async function patientName(patientId: string, id: string): Promise<string> {
  const { database, keys } = currentTenant()
  type Row = { summary_sealed: Buffer; wrapped: Buffer | null }
  const [row] = await database.query<Row>(selectPatient, [patientId])
  if (!row?.wrapped) return '–'
  const { wrapped, summary_sealed: sealed } = row
  const subject = { type: 'approval', id }
  const reason = 'privacy_oversight'
  await audit.recordReads({ action: 'approval.opened', patientId, subject, reason })
  return openingCells(patientId, () => {
    const { name, birthYear } = namedPatient(
      keys.unwrapPatientKey(patientId, wrapped),
      patientId,
      sealed
    )
    return birthYear ? `${name} (${birthYear})` : name
  })
}
