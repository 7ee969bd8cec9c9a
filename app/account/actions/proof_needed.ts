import type { HttpContext } from '@adonisjs/core/http'
import { currentPerson } from '#app/account/current_person'
import { shownProof } from '#app/account/shown_proof'
import { factorsToConfirmWith } from '#app/auth/sign_in_policy'
import type { ProofNeeded } from '#resources/inertia/contract'

/** What a page that changes who is let in asks its reader for. */
export async function proofNeeded(ctx: HttpContext): Promise<ProofNeeded> {
  const confirmWith = await factorsToConfirmWith(ctx.plane, currentPerson(ctx).id)
  return { provedUntil: shownProof(ctx), confirmWith }
}
