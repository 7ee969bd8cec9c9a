import type { HttpContext } from '@adonisjs/core/http'
import { refuseForm } from '#app/auth/answer_form'
import { recordSignIn } from '#app/auth/record_sign_in'
import type { ActiveConnection } from '#app/federation/connections'

/** Too many guesses at a directory's password; the same for names it knows and names it does not. */
export async function refuseThrottled(
  ctx: HttpContext,
  { connection }: ActiveConnection,
  page: string
): Promise<void> {
  await ctx.plane.database.transaction((trx) =>
    recordSignIn(ctx, trx, {
      action: 'sign_in.throttled',
      outcome: 'denied',
      personId: null,
      isThem: false,
      assurance: 0,
      details: { step: 'federated', connectionId: connection.id },
    })
  )
  refuseForm(ctx, page, 'throttled_directory')
}
