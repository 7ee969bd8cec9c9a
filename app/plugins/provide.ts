/** A contract owned by the core, and what implements it in a plugin. */
export type Provision<Contract = unknown> = {
  readonly contract: abstract new (...parameters: never[]) => Contract
  readonly implementation: () => Promise<{ default: new () => Contract }>
}

/** Says that a plugin implements a contract; the compiler compares the two. */
export function provide<Contract>(
  contract: Provision<Contract>['contract'],
  implementation: Provision<Contract>['implementation']
): Provision<Contract> {
  return { contract, implementation }
}
