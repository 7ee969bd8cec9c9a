import { sealEvents } from '#app/audit/actions/seal_events'
import { signDueHead } from '#app/audit/actions/sign_due_head'
import { onSealerWakeUp } from '#app/audit/sealer_wake_up'
import { controlPlane } from '#app/tenants/control_plane'
import { tenants } from '#app/tenants/tenant_directory'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** A slow sweep finds what other processes wrote and heads that became due. */
const sweepMs = 5_000
/** Events of a busy moment are sealed together. */
const gatherMs = 200

/**
 * Seals every tenant's events within a second of their commit. Any number of
 * processes may run one; the advisory lock lets one seal at a time.
 */
export class Sealer {
  readonly #onTrouble: (tenantSlug: string, error: unknown) => void
  readonly #due = new Set<string>()
  #gathering: NodeJS.Timeout | undefined
  #sweeping: NodeJS.Timeout | undefined
  #working: Promise<void> = Promise.resolve()

  constructor(onTrouble: (tenantSlug: string, error: unknown) => void) {
    this.#onTrouble = onTrouble
  }

  start(): void {
    onSealerWakeUp((slug) => this.#wake(slug))
    this.#sweeping = setInterval(() => void this.#sweep(), sweepMs)
    this.#sweeping.unref()
    void this.#sweep()
  }

  async stop(): Promise<void> {
    onSealerWakeUp(undefined)
    clearTimeout(this.#gathering)
    clearInterval(this.#sweeping)
    await this.#working
  }

  #wake(slug: string): void {
    this.#due.add(slug)
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined
      const slugs = [...this.#due]
      this.#due.clear()
      this.#working = this.#working.then(() => this.#sealNamed(slugs))
    }, gatherMs)
  }

  async #sealNamed(slugs: string[]): Promise<void> {
    for (const slug of slugs) {
      const tenant = await tenants.bySlug(slug).catch(() => null)
      if (tenant) await this.#seal(tenant)
    }
  }

  async #sweep(): Promise<void> {
    const all = await tenants.all().catch(() => [])
    this.#working = this.#working.then(async () => {
      for (const tenant of all) await this.#seal(tenant)
    })
    await this.#working
  }

  async #seal(tenant: TenantScope): Promise<void> {
    try {
      let sealed = await sealEvents(tenant)
      while (sealed) sealed = await sealEvents(tenant)
      const { keyStore } = await controlPlane()
      await signDueHead(tenant, keyStore, new Date())
    } catch (error) {
      this.#onTrouble(tenant.slug, error)
    }
  }
}
