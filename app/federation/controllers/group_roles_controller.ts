import type { HttpContext } from '@adonisjs/core/http'
import { addGroupRole, dropGroupRole } from '#app/federation/actions/change_group_roles'
import { answerFederation, federationPath, refuseFields } from '#app/federation/answer_change'
import { connectionBy } from '#app/federation/connections'
import { ConnectionNotFoundException } from '#app/federation/exceptions'
import { groupRoleValidator } from '#app/federation/validators/group_role'
import { isUuid } from '#app/tenants/uuid'

/** What members of a group get at their next sign-in. */
export default class GroupRolesController {
  async store(ctx: HttpContext) {
    const { id } = await connectionBy(ctx.params.id)
    const path = `${federationPath}/${id}`
    const [invalid, input] = await ctx.request.tryValidateUsing(groupRoleValidator)
    if (invalid) {
      const text = ctx.i18n.t('federation_answers.field')
      return refuseFields(ctx, path, { groupName: [text] })
    }
    const { groupName, role, unitId = null } = input
    const outcome = await addGroupRole({ connectionId: id, groupName, role, unitId })
    answerFederation(ctx, outcome, path, 'group_added')
  }

  async destroy(ctx: HttpContext) {
    const { id } = await connectionBy(ctx.params.id)
    if (!isUuid(ctx.params.role)) throw new ConnectionNotFoundException()
    const outcome = await dropGroupRole(id, ctx.params.role)
    answerFederation(ctx, outcome, `${federationPath}/${id}`, 'group_removed')
  }
}
