import { existsSync, readdirSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import type { SchemaRules } from '#database/tenant/column_class'
import { schemaRules } from '#database/tenant/schema_rules'
import { withAdminConnection } from '#app/tenants/provisioning/admin_connection'

export type Column = { table: string; column: string; type: string }

/**
 * What is wrong with the classification of the columns that exist: one
 * sentence each, none when all is well. Pure.
 */
export function classificationFaults(columns: readonly Column[], rules: SchemaRules): string[] {
  return columns.flatMap(({ table, column, type }) => {
    const place = `${table}.${column}`
    const classes = Object.hasOwn(rules, table) ? rules[table] : undefined
    const columnClass = classes && Object.hasOwn(classes, column) ? classes[column] : undefined
    if (!columnClass) return [`${place} has no class. Say in schema_rules.ts what it holds.`]
    const sealed = column.endsWith('_sealed') && type === 'bytea'
    if (columnClass !== 'none' && !sealed) return [`${place} is ${columnClass} but is not sealed.`]
    if (columnClass === 'none' && column.endsWith('_sealed')) {
      return [`${place} is sealed but classed none.`]
    }
    return []
  })
}

/** @throws Error naming every column that is not classed as it must be */
export async function checkClassification(adminUrl: string, database: string): Promise<void> {
  const columns = await readColumns(adminUrl, database)
  const faults = classificationFaults(columns, await allRules())
  if (faults.length > 0) throw new Error(`Unsafe schema: ${faults.join(' ')}`)
}

/** The core's rules and those of every bundled plugin, switched on or not. */
export async function allRules(): Promise<SchemaRules> {
  const folders = readdirSync(app.makePath('plugins'), { withFileTypes: true })
  const extension = import.meta.filename.endsWith('.ts') ? 'ts' : 'js'
  let rules: SchemaRules = schemaRules
  for (const folder of folders.filter((entry) => entry.isDirectory())) {
    const file = app.makePath('plugins', folder.name, `schema_rules.${extension}`)
    if (!existsSync(file)) continue
    const module = (await import(file)) as { schemaRules: SchemaRules }
    rules = { ...rules, ...module.schemaRules }
  }
  return rules
}

async function readColumns(adminUrl: string, database: string): Promise<Column[]> {
  return withAdminConnection(
    adminUrl,
    async (client) => {
      const result = await client.query<Column>(
        `select c.table_name as table, c.column_name as column, c.data_type as type
         from information_schema.columns c
         join information_schema.tables t using (table_schema, table_name)
         where c.table_schema in ('public', 'keystore') and t.table_type = 'BASE TABLE'
           and c.table_name not like 'adonis\\_schema%'
         order by 1, 2`
      )
      return result.rows
    },
    database
  )
}
