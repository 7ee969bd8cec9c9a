import type { HttpContext } from '@adonisjs/core/http'
import { liftBlock } from '#app/access/actions/lift_block'
import { openBlocks } from '#app/access/actions/open_blocks'
import { recordBlock, type RecordBlockInput } from '#app/access/actions/record_block'
import { refuseAccess, tellAccess } from '#app/access/answer_access'
import { currentStaff } from '#app/access/current_staff'
import { liftBlockValidator, recordBlockValidator } from '#app/access/validators/access'

export default class BlocksController {
  async index({ params, inertia }: HttpContext) {
    return inertia.render('access/blocks', await openBlocks(currentStaff(), params.id))
  }

  async store(ctx: HttpContext) {
    const patientId = ctx.params.id
    const path = pathOf(patientId)
    const { kind, person, unitId, evidence } = await ctx.request.validateUsing(recordBlockValidator)
    const target: RecordBlockInput['target'] =
      kind === 'unit' ? { unitId: unitId ?? '' } : { person: person ?? '' }
    const result = await recordBlock(currentStaff(), { patientId, target, evidence })
    if (result === 'recorded') return tellAccess(ctx, path, 'answer_block_recorded')
    const field = kind === 'unit' ? 'unitId' : 'person'
    return refuseAccess(ctx, path, { field, sentence: `answer_block_${result}` })
  }

  async destroy(ctx: HttpContext) {
    const { evidence } = await ctx.request.validateUsing(liftBlockValidator)
    const patientId = await liftBlock(currentStaff(), ctx.params.id, evidence)
    return tellAccess(ctx, pathOf(patientId), 'answer_block_lifted')
  }
}

function pathOf(patientId: string): string {
  return `/access/patients/${patientId}/blocks`
}
