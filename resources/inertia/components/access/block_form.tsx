import { Button, Group, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { BlocksProps } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

const kinds = ['person', 'unit'] as const

/** Records a block on the patient's behalf: of whom, and what the patient said. */
export function BlockForm({ patient, units }: Pick<BlocksProps, 'patient' | 'units'>) {
  const { t } = useText()
  const form = useForm({ kind: 'person', person: '', unitId: '', evidence: '' })
  const path = paths.blocks(patient.id)

  function send() {
    form.transform((data) => ({ ...data, unitId: data.unitId || null }))
    form.post(path, { preserveScroll: true, onSuccess: () => form.reset() })
  }

  return (
    <Section title={t('emergency.blocks.new')}>
      <ServerForm action={path} onSend={send} label={t('emergency.blocks.new')}>
        <ErrorSummary errors={form.errors} />
        <Stack gap="sm" maw="75ch">
          <Radio.Group
            id="kind"
            name="kind"
            label={t('emergency.blocks.kind')}
            value={form.data.kind}
            onChange={(kind) => form.setData('kind', kind)}
          >
            <Group gap="md" mt="xs">
              {kinds.map((kind) => (
                <Radio key={kind} value={kind} label={t(`emergency.blocks.kind.${kind}`)} />
              ))}
            </Group>
          </Radio.Group>
          {form.data.kind === 'person' ? (
            <TextInput
              id="person"
              name="person"
              label={t('emergency.blocks.person')}
              error={form.errors.person}
              value={form.data.person}
              onChange={(event) => form.setData('person', event.currentTarget.value)}
            />
          ) : (
            <NativeSelect
              id="unitId"
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
            id="evidence"
            name="evidence"
            label={t('emergency.blocks.evidence')}
            description={t('emergency.blocks.evidence.help')}
            autosize
            minRows={2}
            error={form.errors.evidence}
            value={form.data.evidence}
            onChange={(event) => form.setData('evidence', event.currentTarget.value)}
          />
          <div>
            <Button type="submit" loading={form.processing}>
              {t('emergency.blocks.record')}
            </Button>
          </div>
        </Stack>
      </ServerForm>
    </Section>
  )
}
