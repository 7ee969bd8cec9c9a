import type { EgressDeclaration, EgressOccasion, EgressSource } from '#app/egress/declared_egress'
import { EgressAuthority } from '#app/egress/egress_authority'

/**
 * Who answers for which kind of source: app/plugins for plugins, app/deliveries for the core's mail
 * relay. Nobody answering means that nothing may leave.
 */
export class AuthorityRegistry extends EgressAuthority {
  readonly #answers = new Map<EgressSource['kind'], EgressAuthority>()

  /** A second answer for the same kind replaces the first. */
  add(kind: EgressSource['kind'], authority: EgressAuthority): void {
    this.#answers.set(kind, authority)
  }

  async declarations(
    source: EgressSource,
    occasion: EgressOccasion
  ): Promise<readonly EgressDeclaration[] | null> {
    const authority = this.#answers.get(source.kind)
    return authority ? await authority.declarations(source, occasion) : null
  }

  async secret(source: EgressSource, name: string): Promise<string | null> {
    const authority = this.#answers.get(source.kind)
    return authority ? await authority.secret(source, name) : null
  }
}

/** Filled when the program boots. */
export const authorities = new AuthorityRegistry()
