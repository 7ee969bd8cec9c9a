import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { statement } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

export type EnsuredUnit = { id: string; name: string; created: boolean }

const nameLengthMax = 200

const selectUnit = statement(
  'records.select_unit_by_name',
  `select id, name from units where name = $1`
)

const insertUnit = statement(
  'records.insert_unit',
  `insert into units (id, name) values ($1, $2) on conflict (name) do nothing returning id, name`
)

/**
 * The current tenant's unit of that name, made when it is missing.
 *
 * @throws when the name is empty or longer than 200 characters
 */
export async function ensureUnit(name: string): Promise<EnsuredUnit> {
  const wanted = name.trim()
  if (wanted === '' || wanted.length > nameLengthMax) {
    throw new Error(`The name of a unit has 1 to ${nameLengthMax} characters.`)
  }
  return currentTenant().database.transaction(async (trx) => {
    const [created] = await trx.query<{ id: string; name: string }>(insertUnit, [
      randomUUID(),
      wanted,
    ])
    if (created) {
      await audit.record(trx, { action: 'unit.created', subject: { type: 'unit', id: created.id } })
      return { ...created, created: true }
    }
    const [known] = await trx.query<{ id: string; name: string }>(selectUnit, [wanted])
    if (!known) throw new Error('The unit could not be written.')
    return { ...known, created: false }
  })
}
