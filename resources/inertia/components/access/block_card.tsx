import { Button, Group, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { BlocksProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** One block that holds, with its evidence, and the way to lift it for the patient. */
export function BlockCard({ block }: { block: BlocksProps['blocks'][number] }) {
  const { t } = useText()
  const form = useForm({ evidence: '' })
  const id = `evidence-${block.id}`

  return (
    <Section title={block.name}>
      <Facts
        facts={[
          [t('emergency.blocks.kind'), t(`emergency.blocks.kind.${block.kind}`)],
          [t('emergency.blocks.evidence'), block.evidence],
          [t('emergency.blocks.by'), block.recordedBy],
          [t('emergency.blocks.at'), <DateTime key="at" at={block.recordedAt} />],
        ]}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          form.delete(paths.block(block.id), { preserveScroll: true })
        }}
      >
        <Group align="flex-end" gap="sm" mt="sm">
          <TextInput
            id={id}
            name="evidence"
            flex={1}
            maw="60ch"
            label={t('emergency.blocks.lift.evidence')}
            error={form.errors.evidence}
            value={form.data.evidence}
            onChange={(event) => form.setData('evidence', event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={form.processing}>
            {t('emergency.blocks.lift')}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
