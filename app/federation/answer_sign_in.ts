import type { HttpContext } from '@adonisjs/core/http'
import { finishSignIn } from '#app/auth/finish_sign_in'
import { recordSignIn } from '#app/auth/record_sign_in'
import { beginSignIn } from '#app/auth/session_data'
import { acceptProof, type NotAdmitted } from '#app/federation/actions/accept_proof'
import { isAway, type DirectoryWord } from '#app/federation/actions/ask_directory'
import type { ActiveConnection } from '#app/federation/connections'
import type { FederationRefusal, Proof } from '#app/federation/contracts/proven_identity'
import type { Intent } from '#app/federation/sign_in_question'

type Refused = FederationRefusal | NotAdmitted

/** Sentences that help and tell nothing of an account; every other refusal reads the same. */
const told = [
  'provider_unavailable',
  'groups_unknown',
  'unknown_person',
  'no_role',
  'not_active',
  'linked_elsewhere',
  'sealed_account',
  'invitation_used',
  'connection_ended',
  'request_used',
  'request_expired',
  'too_old',
  'weak_sign_in',
  'wrong_password',
] as const satisfies readonly Refused[]

/** A person the directory has spoken for, or why its word does not open anything here. */
export async function answerProof(
  ctx: HttpContext,
  active: ActiveConnection,
  proof: Proof,
  intent: Intent
): Promise<void> {
  if (!proof.ok) return refuseProof(ctx, active, proof, intent.page)
  const admission = await acceptProof(ctx, active, proof.identity, intent)
  if (admission.outcome === 'refused') {
    return leadBack(ctx, active, admission.why, intent.page)
  }
  if (admission.outcome === 'linked') return tellLinked(ctx, active)

  const { personId, signInName, federation, asks } = admission
  beginSignIn(ctx.session, personId, signInName, federation)
  if (asks === null) {
    finishSignIn(ctx, personId, signInName, { factor: 'federated', assurance: 2 })
    return
  }
  const next = asks === 'factor' ? '/sign-in/code' : '/sign-in/factor'
  ctx.response.redirect().status(303).toPath(next)
}

/** A directory has found the password of the sign-in form right. */
export function answerWord(ctx: HttpContext, { active, identity }: DirectoryWord): Promise<void> {
  return answerProof(ctx, active, { ok: true, identity }, { kind: 'sign_in', page: '/sign-in' })
}

/** Writes why an answer was not believed; the person reads less. */
export async function refuseProof(
  ctx: HttpContext,
  active: ActiveConnection,
  { why, detail }: { why: FederationRefusal; detail?: string },
  page = '/sign-in'
): Promise<void> {
  await ctx.plane.database.transaction((trx) =>
    recordSignIn(ctx, trx, {
      action: 'sign_in.failed',
      outcome: 'failure',
      personId: null,
      isThem: false,
      assurance: 0,
      details: {
        step: 'federated',
        why,
        connectionId: active.connection.id,
        ...(detail && { detail: detail.slice(0, 120) }),
      },
    })
  )
  leadBack(ctx, active, sentenceOf(active, why), page)
}

/** What is wrong with an account at a directory is told to nobody who may only be guessing. */
function sentenceOf({ protocol }: ActiveConnection, why: FederationRefusal): FederationRefusal {
  if (protocol.way === 'redirect') return why
  return isAway(why) ? 'provider_unavailable' : 'wrong_password'
}

function leadBack(ctx: HttpContext, active: ActiveConnection, why: Refused, page: string): void {
  const key = told.find((one) => one === why) ?? 'not_believed'
  const text = ctx.i18n.t(`federation_answers.${key}`, { name: active.connection.name })
  ctx.session.flash('inputErrorsBag', { _: [text] })
  ctx.response.redirect().status(303).toPath(page)
}

function tellLinked(ctx: HttpContext, { connection }: ActiveConnection): void {
  const text = ctx.i18n.t('federation_answers.linked', { name: connection.name })
  ctx.session.flash('notice', { kind: 'done', text })
  ctx.response.redirect().status(303).toPath('/account')
}
