import { Group, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import type { useForm } from '@inertiajs/react'
import type { UnitReference } from '~/contract'
import { useText } from '~/texts/use_text'

export const emptyBlock = { kind: 'person', person: '', unitId: '', evidence: '' }

type BlockFieldsProps = {
  form: Pick<ReturnType<typeof useForm<typeof emptyBlock>>, 'data' | 'errors' | 'setData'>
  /** Of whom a block can be: one somebody, one unit, … */
  kinds: readonly ('person' | 'unit' | 'all_but_author')[]
  units: UnitReference[]
  /** Of an input, where the page has several such forms. */
  idOf?: (field: string) => string
}

/** Whom a block keeps out, and what the patient said. */
export function BlockFields({ form, kinds, units, idOf = (field) => field }: BlockFieldsProps) {
  const { t } = useText()
  const { data, errors, setData } = form
  const KindList = kinds.length > 2 ? Stack : Group

  return (
    <>
      <Radio.Group
        id={idOf('kind')}
        name="kind"
        label={t('emergency.blocks.kind')}
        value={data.kind}
        onChange={(kind) => setData('kind', kind)}
      >
        <KindList gap={kinds.length > 2 ? 'xs' : 'md'} mt="xs">
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`emergency.blocks.kind.${kind}`)} />
          ))}
        </KindList>
      </Radio.Group>
      {data.kind === 'person' && (
        <TextInput
          id={idOf('person')}
          name="person"
          label={t('emergency.blocks.person')}
          error={errors.person}
          value={data.person}
          onChange={(event) => setData('person', event.currentTarget.value)}
        />
      )}
      {data.kind === 'unit' && (
        <NativeSelect
          id={idOf('unitId')}
          name="unitId"
          label={t('emergency.blocks.unit')}
          error={errors.unitId}
          value={data.unitId}
          onChange={(event) => setData('unitId', event.currentTarget.value)}
          data={[
            { value: '', label: t('emergency.blocks.unit.choose') },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Textarea
        id={idOf('evidence')}
        name="evidence"
        label={t('emergency.blocks.evidence')}
        description={t('emergency.blocks.evidence.help')}
        autosize
        minRows={2}
        error={errors.evidence}
        value={data.evidence}
        onChange={(event) => setData('evidence', event.currentTarget.value)}
      />
    </>
  )
}
