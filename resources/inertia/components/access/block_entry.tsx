import { NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { UnitReference } from '~/contract'
import { ActDialog } from '~/components/people/act_dialog'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

const kinds = ['person', 'unit', 'all_but_author'] as const

/** Closes one document to somebody, on the patient's behalf. */
export function BlockEntry({ entryId, units }: { entryId: string; units: UnitReference[] }) {
  const { t } = useText()
  const form = useForm({ kind: 'person', person: '', unitId: '', evidence: '' })
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
      idOf={(field) => `close-${field}`}
      onOpen={() => form.clearErrors()}
      onSend={send}
    >
      <Radio.Group
        id="close-kind"
        name="kind"
        label={t('emergency.blocks.kind')}
        value={form.data.kind}
        onChange={(kind) => form.setData('kind', kind)}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`emergency.blocks.kind.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {form.data.kind === 'person' && (
        <TextInput
          id="close-person"
          name="person"
          label={t('emergency.blocks.person')}
          error={form.errors.person}
          value={form.data.person}
          onChange={(event) => form.setData('person', event.currentTarget.value)}
        />
      )}
      {form.data.kind === 'unit' && (
        <NativeSelect
          id="close-unitId"
          name="unitId"
          label={t('emergency.blocks.unit')}
          error={form.errors.unitId}
          value={form.data.unitId}
          onChange={(event) => form.setData('unitId', event.currentTarget.value)}
          data={[
            { value: '', label: t('emergency.blocks.unit.choose') },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Textarea
        id="close-evidence"
        name="evidence"
        label={t('emergency.blocks.evidence')}
        description={t('emergency.blocks.evidence.help')}
        autosize
        minRows={2}
        error={form.errors.evidence}
        value={form.data.evidence}
        onChange={(event) => form.setData('evidence', event.currentTarget.value)}
      />
    </ActDialog>
  )
}
