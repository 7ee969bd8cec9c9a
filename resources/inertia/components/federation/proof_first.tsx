import type { FederationProps } from '~/contract'
import { ProofSection } from '~/components/account/proof_section'

/** Who is let in is changed by somebody who has just given a factor; what was typed stays. */
export function ProofFirst({ proof }: Pick<FederationProps, 'proof'>) {
  return proof.provedUntil ? null : <ProofSection {...proof} />
}
