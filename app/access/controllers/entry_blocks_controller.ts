import type { HttpContext } from '@adonisjs/core/http'
import { blockEntry, liftEntryBlock, type BlockEntryInput } from '#app/access/actions/block_entry'
import { refuseAccess, tellAccess } from '#app/access/answer_access'
import { currentStaff } from '#app/access/current_staff'
import { liftBlockValidator, recordEntryBlockValidator } from '#app/access/validators/access'

/** Documents a patient has closed to somebody. */
export default class EntryBlocksController {
  async store(ctx: HttpContext) {
    const form = await ctx.request.validateUsing(recordEntryBlockValidator)
    const { evidence } = form
    const entryId: unknown = ctx.params.id
    const result = await blockEntry(currentStaff(), { entryId, target: targetOf(form), evidence })
    const patientPage = `/patients/${result.patientId}`
    if (result.done === 'recorded') return tellAccess(ctx, patientPage, 'answer_entry_blocked')
    const field = form.kind === 'unit' ? 'unitId' : 'person'
    const refusal = { field, sentence: `answer_block_${result.done}` }
    return refuseAccess(ctx, `/entries/${String(entryId)}/versions`, refusal)
  }

  async destroy(ctx: HttpContext) {
    const { evidence } = await ctx.request.validateUsing(liftBlockValidator)
    const patientId = await liftEntryBlock(currentStaff(), ctx.params.id, evidence)
    return tellAccess(ctx, `/access/patients/${patientId}/blocks`, 'answer_block_lifted')
  }
}

type Form = { kind: string; person?: string | null; unitId?: string | null }

function targetOf({ kind, person, unitId }: Form): BlockEntryInput['target'] {
  if (kind === 'all_but_author') return kind
  return kind === 'unit' ? { unitId: unitId ?? '' } : { person: person ?? '' }
}
