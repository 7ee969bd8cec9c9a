import type { EgressDeclaration, EgressOccasion, EgressSource } from '#app/egress/declared_egress'

/**
 * Says what the current tenant allows. Owned by the broker, answered from the activations of the
 * tenant and from the core's own settings; bound in the container by whoever answers.
 */
export abstract class EgressAuthority {
  /**
   * What this source may send on this occasion, with the tenant's settings filled in;
   * null when it is not active for the tenant, so that nothing may leave.
   */
  abstract declarations(
    source: EgressSource,
    occasion: EgressOccasion
  ): Promise<readonly EgressDeclaration[] | null>

  /** The secret of that name, for the broker's eyes only; null when it was never set. */
  abstract secret(source: EgressSource, name: string): Promise<string | null>
}
