import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { exportCollection, exportNdjson } from '#app/fhir/export_bundle'
import { findOperator, type ExportOperator } from '#app/records/export/find_operator'
import { exportRecords } from '#app/records/export/export_records'
import { tenants } from '#app/tenants/tenant_directory'
import type { TenantScope } from '#app/tenants/tenant_scope'

const formats = ['ndjson', 'bundle'] as const

export default class RecordsExport extends BaseCommand {
  static override commandName = 'records:export'
  static override description = "Give a tenant's records back as FHIR R4"
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.string({ description: 'Sign-in name of who runs this; blocks against them hold' })
  declare operator?: string
  @flags.string({ description: 'One patient by id; all when left out' }) declare patient?: string
  @flags.string({ description: 'File to write; standard output when left out' })
  declare out?: string
  @flags.string({ description: formats.join(' or '), default: 'ndjson' }) declare format: string

  /** What people are told goes to standard error: standard output is the export. */
  override async run() {
    try {
      const damaged = await this.#export()
      for (const id of damaged) this.#tell(`The record of patient ${id} is damaged.`)
      if (damaged.length > 0) this.exitCode = 1
      else if (this.out) this.#tell(`Written to ${this.out}.`)
    } catch (error) {
      this.exitCode = 1
      this.#tell(error instanceof Error ? error.message : String(error))
    }
  }

  async #export(): Promise<string[]> {
    const format = formats.find((known) => known === this.format)
    if (!format) throw new Error(`A format is ${formats.join(' or ')}.`)
    const tenant = await tenants.bySlug(this.tenant)
    if (!tenant) throw new Error(`No tenant is named "${this.tenant}". See node ace tenant:list.`)

    const operator = await this.#operatorOf(tenant)
    const damaged: string[] = []
    const items = exportRecords(tenant, {
      ...(operator && { operator }),
      onBlocked: (patientId) => this.#tell(`Patient ${patientId} is blocked for you, left out.`),
      ...(this.patient === undefined ? {} : { patientId: this.patient }),
      onDamage: (patientId) => damaged.push(patientId),
    })
    const text =
      format === 'bundle' ? exportCollection(items, new Date().toISOString()) : exportNdjson(items)
    await this.#write(Readable.from(text))
    return damaged
  }

  /** Without a name the machine itself gives the tenant its records back, all of them, and the log says so. */
  async #operatorOf(tenant: TenantScope): Promise<ExportOperator | null> {
    if (this.operator === undefined) {
      this.#tell('No --operator was named: the log says that the machine exported every record.')
      return null
    }
    const operator = await findOperator(tenant, this.operator)
    if (!operator) throw new Error(`Nobody active is named "${this.operator}". See staff:list.`)
    return operator
  }

  /** A file is for its owner alone. */
  #write(text: Readable): Promise<void> {
    return this.out
      ? pipeline(text, createWriteStream(this.out, { mode: 0o600 }))
      : pipeline(text, process.stdout, { end: false })
  }

  #tell(sentence: string) {
    process.stderr.write(`${sentence}\n`)
  }
}
