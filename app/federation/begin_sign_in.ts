import type { HttpContext } from '@adonisjs/core/http'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { SignInThrottle } from '#app/auth/sign_in_throttle'
import { answerProof, refuseProof } from '#app/federation/answer_sign_in'
import type { ActiveConnection } from '#app/federation/connections'
import type {
  Connection,
  PasswordProtocol,
  RedirectProtocol,
} from '#app/federation/contracts/protocol'
import { evenOut } from '#app/federation/even_answers'
import { FormDirectory } from '#app/federation/form_directory'
import { refuseThrottled } from '#app/federation/refuse_throttled'
import { newQuestion, rememberQuestion, type Intent } from '#app/federation/sign_in_question'
import { passwordValidator } from '#app/federation/validators/sign_in'

/** To the directory's own page, or with the name and password that were typed on ours. */
export async function signInAt(
  ctx: HttpContext,
  active: ActiveConnection,
  intent: Intent
): Promise<void> {
  const { connection, protocol } = active
  if (protocol.way === 'redirect') return goThere(ctx, active, connection, protocol, intent)
  return checkHere(ctx, active, protocol, intent)
}

async function goThere(
  ctx: HttpContext,
  active: ActiveConnection,
  connection: Connection,
  protocol: RedirectProtocol,
  intent: Intent
): Promise<void> {
  const question = newQuestion(connection.id)
  const begun = await protocol.begin(connection, question)
  if (!begun.ok) return refuseProof(ctx, active, begun, intent.page)
  await rememberQuestion(ctx, connection.id, { state: question.state, kept: begun.kept, intent })
  leaveFor(ctx, begun.address)
}

async function checkHere(
  ctx: HttpContext,
  active: ActiveConnection,
  protocol: PasswordProtocol,
  intent: Intent
): Promise<void> {
  const [invalid, typed] = await ctx.request.tryValidateUsing(passwordValidator)
  if (invalid) return refuseProof(ctx, active, { why: 'wrong_password' }, intent.page)
  const begunAt = performance.now()
  const attempt = attemptOf(ctx, typed.signInName)
  const throttle = new SignInThrottle(ctx.plane)
  const directory = new FormDirectory(active, protocol)
  const isAdmitted = (await throttle.admits(attempt)) && (await directory.guesses.admits(attempt))
  if (!isAdmitted) return refuseThrottled(ctx, active, intent.page)
  const proof = await directory.prove(attempt, typed.password)
  if (proof.ok) await throttle.uncount(attempt)
  else await evenOut(begunAt)
  await answerProof(ctx, active, proof, intent)
}

/** An Inertia visit cannot follow a redirect to another site; it is told where to go instead. */
function leaveFor({ request, response, inertia }: HttpContext, address: string): void {
  if (request.header('x-inertia')) inertia.location(address)
  else response.redirect().status(303).toPath(address)
}
