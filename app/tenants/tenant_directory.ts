import { controlPlane } from '#app/tenants/control_plane'
import { readKeys } from '#app/tenants/key_inventory'
import { openTenant, type OpenTenant } from '#app/tenants/open_tenant'
import {
  disabledTenant,
  selectTenants,
  type DisabledTenant,
  type TenantRow,
} from '#app/tenants/tenant_rows'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** How often a process compares its tenants and their keys with the control plane. */
export const WATCH_MS = 2_000
/** How long requests go on while the control plane does not answer. */
const refreshMsMax = 30_000
/** An unknown host may make the list be read again, but not more often than this. */
const unknownHostMsMin = 1_000

/**
 * The tenants this installation serves, by declared host name. Opened scopes are kept; a tenant
 * whose placement changed is opened anew, one whose keys changed gets them in place, and one whose
 * keys were disabled loses them.
 */
class TenantDirectory {
  #known = new Map<string, OpenTenant>()
  #disabled: DisabledTenant[] = []
  #left: OpenTenant[] = []
  #readAt = 0
  #round = 0
  #reading: Promise<void> | undefined
  #watching: NodeJS.Timeout | undefined

  async byHost(host: string): Promise<TenantScope | null> {
    return this.#find((scope) => scope.host === host)
  }

  async bySlug(slug: string): Promise<TenantScope | null> {
    return this.#find((scope) => scope.slug === slug)
  }

  /** A tenant that exists and cannot be read: its keys are disabled. */
  disabledAt(host: string): DisabledTenant | null {
    return this.#disabled.find((tenant) => tenant.host === host) ?? null
  }

  async all(): Promise<TenantScope[]> {
    await this.#refresh(0)
    return [...this.#known.values()].map((known) => known.scope)
  }

  async close(): Promise<void> {
    clearInterval(this.#watching)
    this.#watching = undefined
    this.#round += 1
    await this.#reading?.catch(() => undefined)
    const opened = [...this.#known.values(), ...this.#left]
    this.#known = new Map()
    this.#left = []
    this.#disabled = []
    this.#readAt = 0
    await Promise.all(opened.map((known) => known.close()))
  }

  async #find(matches: (scope: TenantScope) => boolean): Promise<TenantScope | null> {
    await this.#refresh(refreshMsMax)
    const found = this.#first(matches)
    if (found) return found
    await this.#refresh(unknownHostMsMin)
    return this.#first(matches)
  }

  #first(matches: (scope: TenantScope) => boolean): TenantScope | null {
    for (const { scope } of this.#known.values()) if (matches(scope)) return scope
    return null
  }

  async #refresh(ageMsMax: number): Promise<void> {
    if (this.#readAt !== 0 && Date.now() - this.#readAt <= ageMsMax) return
    this.#reading ??= this.#read(this.#round).finally(() => (this.#reading = undefined))
    await this.#reading
    this.#watch()
  }

  /** Jobs and long commands ask for their tenant once; their keys are kept up to date as well. */
  #watch(): void {
    if (this.#watching || this.#readAt === 0) return
    this.#watching = setInterval(() => {
      void this.#refresh(0).catch(() => undefined)
    }, WATCH_MS)
    this.#watching.unref()
  }

  async #read(round: number): Promise<void> {
    const asked = Date.now()
    const { scope } = await controlPlane()
    const rows = await scope.database.query<TenantRow>(selectTenants)
    const next = new Map<string, OpenTenant>()
    for (const row of rows.filter((one) => !one.keys_disabled_at)) {
      next.set(row.id, await this.#kept(row, asked))
    }
    if (round !== this.#round) return this.#discard(next)
    for (const [id, known] of this.#known) if (next.get(id) !== known) this.#leave(known)
    this.#known = next
    this.#disabled = rows.map(disabledTenant).filter((tenant) => tenant !== null)
    this.#readAt = asked
  }

  async #kept(row: TenantRow, asked: number): Promise<OpenTenant> {
    const control = await controlPlane()
    const known = this.#known.get(row.id)
    if (known?.placement !== row.placement_id) {
      const opened = await openTenant(control, row)
      opened.scope.keys.confirm(asked)
      return opened
    }
    if (known.revision !== row.keys_revision) {
      known.scope.keys.reopen(await readKeys(control.scope.database, row.id), control.keyStore)
      known.revision = row.keys_revision
    }
    known.scope.keys.confirm(asked)
    return known
  }

  /** What still holds the scope can do nothing with it any more. */
  #leave(known: OpenTenant): void {
    known.scope.keys.erase()
    this.#left.push(known)
  }

  async #discard(opened: ReadonlyMap<string, OpenTenant>): Promise<void> {
    const fresh = [...opened.values()].filter((one) => ![...this.#known.values()].includes(one))
    await Promise.all(fresh.map((one) => one.close()))
  }
}

export const tenants = new TenantDirectory()
