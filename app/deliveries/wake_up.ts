import type { TenantScope } from '#app/tenants/tenant_scope'

type WakeUp = (tenant: TenantScope) => Promise<void>

let wakeUp: WakeUp | undefined

/** Says how the sender is woken: in this process, or through the queue. */
export function onWakeUp(callback: WakeUp): void {
  wakeUp = callback
}

/** Something is due at this tenant. A hint only: the sweeper finds what no hint told of. */
export function wakeSender(tenant: TenantScope): void {
  wakeUp?.(tenant).catch(() => undefined)
}
