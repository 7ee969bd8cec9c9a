import {
  sourceName,
  type EgressDeclaration,
  type EgressOccasion,
  type EgressSource,
} from '#app/egress/declared_egress'
import { EgressAuthority } from '#app/egress/egress_authority'

/** All plugins together, or one part of the core. */
export type Answerable = 'plugin' | `core:${Extract<EgressSource, { kind: 'core' }>['id']}`

/**
 * Who answers for which source: app/plugins for plugins, app/deliveries for the core's mail relay,
 * app/federation for directories. Nobody answering means that nothing may leave.
 */
export class AuthorityRegistry extends EgressAuthority {
  readonly #answers = new Map<string, EgressAuthority>()

  /** A second answer for the same source replaces the first. */
  add(source: Answerable, authority: EgressAuthority): void {
    this.#answers.set(source, authority)
  }

  async declarations(
    source: EgressSource,
    occasion: EgressOccasion
  ): Promise<readonly EgressDeclaration[] | null> {
    const authority = this.#answers.get(answerable(source))
    return authority ? await authority.declarations(source, occasion) : null
  }

  async secret(source: EgressSource, name: string): Promise<string | null> {
    const authority = this.#answers.get(answerable(source))
    return authority ? await authority.secret(source, name) : null
  }
}

function answerable(source: EgressSource): string {
  return source.kind === 'plugin' ? source.kind : sourceName(source)
}

/** Filled when the program boots. */
export const authorities = new AuthorityRegistry()
