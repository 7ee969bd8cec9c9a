import type { HttpContext } from '@adonisjs/core/http'
import { signInAt } from '#app/federation/begin_sign_in'
import { activeConnectionBy } from '#app/federation/connections'
import { invitationBy } from '#app/federation/find_invitation'

/** An administrator's invitation: this account here, and whoever signs in at the directory now. */
export default class FederationInvitationsController {
  async show(ctx: HttpContext) {
    const invitation = await invitationBy(ctx.params.token)
    if (!invitation) return ctx.inertia.render('federation/invitation', { invitation: null })
    const { connection, protocol } = await activeConnectionBy(invitation.connectionId)
    const action = `/sign-in/invitation/${ctx.params.token}`
    const { personName } = invitation
    const shown = { id: connection.id, name: connection.name }
    if (protocol.way === 'redirect') {
      const props = { invitation: { connection: shown, action, personName } }
      return ctx.inertia.render('federation/invitation', props)
    }
    const purpose = 'invitation' as const
    return ctx.inertia.render('federation/password', {
      connection: shown,
      action,
      purpose,
      personName,
    })
  }

  async store(ctx: HttpContext) {
    const page = `/sign-in/invitation/${ctx.params.token}`
    const invitation = await invitationBy(ctx.params.token)
    if (!invitation) return ctx.response.redirect().status(303).toPath(page)
    const active = await activeConnectionBy(invitation.connectionId)
    const { id: invitationId, staffId } = invitation
    await signInAt(ctx, active, { kind: 'invitation', invitationId, staffId, page })
  }
}
