import type { RegisterFacts } from '#app/privacy/register_row'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** Something that knows who receives a tenant's data: activations, the site, a relay. */
export interface RegisterSource {
  readonly name: string
  collect(tenant: TenantScope): Promise<RegisterFacts>
}

const sources = new Map<string, RegisterSource>()

/** Adds a source for the life of the process; a second of the same name replaces the first. */
export function addRegisterSource(source: RegisterSource): void {
  sources.set(source.name, source)
}

export function registerSources(): readonly RegisterSource[] {
  return [...sources.values()]
}

/** All that the sources know about one tenant, past included. */
export async function collectRegister(tenant: TenantScope): Promise<RegisterFacts> {
  const facts = await Promise.all(registerSources().map((source) => source.collect(tenant)))
  return {
    processors: facts.flatMap((fact) => fact.processors),
    activities: facts.flatMap((fact) => fact.activities),
  }
}
