import { useForm } from '@inertiajs/react'
import type { UnitReference } from '~/contract'
import { BlockFields, emptyBlock } from '~/components/access/block_fields'
import { ActDialog } from '~/components/people/act_dialog'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

const kinds = ['person', 'unit', 'all_but_author'] as const
const idOf = (field: string) => `close-${field}`

/** Closes one document to somebody, on the patient's behalf. */
export function BlockEntry({ entryId, units }: { entryId: string; units: UnitReference[] }) {
  const { t } = useText()
  const form = useForm(emptyBlock)
  const path = paths.entryBlocks(entryId)

  function send(done: () => void) {
    form.transform((data) => ({ ...data, unitId: data.unitId || null }))
    form.post(path, { onSuccess: done })
  }

  return (
    <ActDialog
      label={t('emergency.entry_blocks.close')}
      title={t('emergency.entry_blocks.close')}
      what={t('emergency.entry_blocks.what')}
      send={t('emergency.blocks.record')}
      action={path}
      errors={form.errors}
      isSending={form.processing}
      idOf={idOf}
      onOpen={() => form.clearErrors()}
      onSend={send}
    >
      <BlockFields form={form} kinds={kinds} units={units} idOf={idOf} />
    </ActDialog>
  )
}
