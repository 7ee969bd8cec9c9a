import { MultiSelect, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { RoundsProps } from '~/contract'
import { ActDialog } from '~/components/people/act_dialog'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** A round for every unit or for some, with the day by which reviewers answer. */
export function StartRound({ next, reviewers }: Pick<RoundsProps, 'next' | 'reviewers'>) {
  const { t } = useText()
  const form = useForm({ dueOn: next.dueOn, whole: true, unitIds: [] as string[] })
  const units = reviewers.flatMap(({ unit }) => (unit ? [unit] : []))

  return (
    <ActDialog
      label={t('recertification.start')}
      isMain
      title={t('recertification.start.title')}
      what={t('recertification.start.what')}
      send={t('recertification.start.send')}
      action={paths.rounds}
      errors={form.errors}
      isSending={form.processing}
      idOf={(field) => `round-${field}`}
      onOpen={() => form.clearErrors()}
      onSend={(done) => form.post(paths.rounds, { onSuccess: done })}
    >
      <TextInput
        id="round-dueOn"
        name="dueOn"
        type="date"
        label={t('recertification.start.due')}
        description={t('recertification.start.due.help')}
        error={form.errors.dueOn}
        value={form.data.dueOn}
        onChange={(event) => form.setData('dueOn', event.currentTarget.value)}
      />
      <div>
        <Text component="span" id="round-scope" size="sm" fw={500}>
          {t('recertification.start.scope')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="round-scope"
          value={form.data.whole ? 'whole' : 'some'}
          data={[
            { value: 'whole', label: t('recertification.start.whole') },
            { value: 'some', label: t('recertification.start.some') },
          ]}
          onChange={(value) => form.setData('whole', value === 'whole')}
        />
      </div>
      {!form.data.whole && (
        <MultiSelect
          id="round-unitIds"
          searchable
          label={t('recertification.start.units')}
          description={t('recertification.start.units.help')}
          error={form.errors.unitIds}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.data.unitIds}
          onChange={(unitIds) => form.setData('unitIds', unitIds)}
        />
      )}
    </ActDialog>
  )
}
