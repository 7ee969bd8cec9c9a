import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { askForApproval } from '#app/approvals/actions/ask_for_approval'
import { takeApproved } from '#app/approvals/actions/take_approved'
import { bulkExportFrom } from '#app/approvals/approval_kinds'
import { currentActor } from '#app/audit/actor'
import { OperatorCommand } from '#app/operators/operator_command'
import { exportCollection, exportNdjson } from '#app/fhir/export_bundle'
import { findReader, type ExportOperator } from '#app/records/export/find_reader'
import { countPatients } from '#app/records/export/count_patients'
import { exportRecords } from '#app/records/export/export_records'
import type { TenantScope } from '#app/tenants/tenant_scope'

const formats = ['ndjson', 'bundle'] as const

const purposes = ['archive', 'transfer_of_care', 'supervision', 'restore'] as const

/** @throws for a purpose nobody has thought through */
function purposeOf(typed: string): string {
  const purpose = purposes.find((known) => known === typed)
  if (!purpose) throw new Error(`--places-for is ${purposes.join(', ')}.`)
  return purpose
}

export default class RecordsExport extends OperatorCommand {
  static override commandName = 'records:export'
  static override description = "Give a tenant's records back as FHIR R4"
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.string({ description: 'Sign-in name of the staff it is for; blocks against them hold' })
  declare staff?: string
  @flags.string({ description: 'One patient by id; all when left out' }) declare patient?: string
  @flags.string({ description: 'File to write; standard output when left out' })
  declare out?: string
  @flags.string({ description: 'Id of the approval, once a privacy officer has given it' })
  declare approval?: string
  @flags.string({ description: 'Give places of protected persons too, and for what (a code)' })
  declare placesFor?: string
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
    return this.asOperator(this.tenant, (tenant) => this.#exportFrom(tenant, format))
  }

  async #exportFrom(tenant: TenantScope, format: (typeof formats)[number]): Promise<string[]> {
    const operator = await this.#readerOf(tenant)
    await this.#approved(tenant, format)
    const damaged: string[] = []
    const items = exportRecords(tenant, {
      operator,
      actor: currentActor(),
      ...(this.placesFor && { placesPurpose: purposeOf(this.placesFor) }),
      onBlocked: (patientId) => this.#tell(`Patient ${patientId} is blocked for you, left out.`),
      ...(this.patient === undefined ? {} : { patientId: this.patient }),
      onDamage: (patientId) => damaged.push(patientId),
    })
    const text =
      format === 'bundle' ? exportCollection(items, new Date().toISOString()) : exportNdjson(items)
    await this.#write(Readable.from(text))
    return damaged
  }

  /** For a member of staff the patients' blocks hold; an operator gives the tenant its data whole. */
  async #readerOf(tenant: TenantScope): Promise<ExportOperator> {
    const { operator } = await this.whoRunsThis()
    if (this.staff === undefined) return { kind: 'operator', id: operator.operatorId }
    const reader = await findReader(tenant, this.staff)
    if (!reader) throw new Error(`Nobody active is named "${this.staff}". See staff:list.`)
    return reader
  }

  /** Everything at once leaves the house only when a privacy officer has said yes to just that. */
  async #approved({ database }: TenantScope, format: string): Promise<void> {
    const patients = await countPatients(database)
    if (this.patient !== undefined || patients < bulkExportFrom) return
    const { operator } = await this.whoRunsThis()
    const staff = this.staff ?? null
    const content = { operatorId: operator.operatorId, format, staff, patients }
    if (this.approval === undefined) {
      const id = await askForApproval('records_export', content)
      throw new Error(
        `A privacy officer of the tenant is asked. After their yes run this again within 24 hours with --approval ${id}.`
      )
    }
    await takeApproved(this.approval, 'records_export', content)
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
