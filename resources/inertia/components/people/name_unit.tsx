import { TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { ActDialog } from '~/components/people/act_dialog'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Makes a unit, or gives one a new name. */
export function NameUnit({ unit }: { unit?: { id: string; name: string } }) {
  const { t } = useText()
  const form = useForm({ name: unit?.name ?? '' })
  const fieldId = `unit-${unit?.id ?? 'new'}-name`
  const path = unit ? paths.unit(unit.id) : paths.units

  function send(done: () => void) {
    const onSuccess = () => {
      if (!unit) form.reset()
      done()
    }
    form.submit(unit ? 'put' : 'post', path, { preserveScroll: true, onSuccess })
  }

  return (
    <ActDialog
      label={t(unit ? 'people.units.rename' : 'people.units.new')}
      heard={unit ? t('people.units.rename.of', { unit: unit.name }) : undefined}
      title={unit ? t('people.units.rename.of', { unit: unit.name }) : t('people.units.new')}
      what={t('people.units.lead')}
      send={t(unit ? 'people.units.rename.send' : 'people.units.create')}
      action={path}
      errors={form.errors}
      isSending={form.processing}
      idOf={() => fieldId}
      onOpen={() => form.clearErrors()}
      onSend={send}
    >
      <TextInput
        id={fieldId}
        name="name"
        autoComplete="off"
        label={t('people.units.name')}
        error={form.errors.name}
        value={form.data.name}
        onChange={(event) => form.setData('name', event.currentTarget.value)}
      />
    </ActDialog>
  )
}
