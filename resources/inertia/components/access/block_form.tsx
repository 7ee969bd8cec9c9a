import { Button, Stack } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { BlocksProps } from '~/contract'
import { BlockFields, emptyBlock } from '~/components/access/block_fields'
import { ErrorSummary } from '~/components/common/error_summary'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

const kinds = ['person', 'unit'] as const

/** Records a block on the patient's behalf: of whom, and what the patient said. */
export function BlockForm({ patient, units }: Pick<BlocksProps, 'patient' | 'units'>) {
  const { t } = useText()
  const form = useForm(emptyBlock)
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
          <BlockFields form={form} kinds={kinds} units={units} />
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
