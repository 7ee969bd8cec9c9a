import { Button, Group, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { BlocksProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Facts } from '~/components/common/facts'
import { Section } from '~/components/common/section'
import { useText } from '~/texts/use_text'

type BlockCardProps = {
  block: BlocksProps['blocks'][number] | BlocksProps['entryBlocks'][number]
  path: string
}

/** One block that holds, with its evidence, and the way to lift it for the patient. */
export function BlockCard({ block, path }: BlockCardProps) {
  const { t } = useText()
  const form = useForm({ evidence: '' })
  const id = `evidence-${block.id}`

  return (
    <Section title={block.name || t('emergency.blocks.kind.all_but_author')}>
      <Facts
        facts={[
          [t('emergency.blocks.kind'), t(`emergency.blocks.kind.${block.kind}`)],
          [
            t('emergency.entry_blocks.entry'),
            'entryWrittenAt' in block && <DateTime key="entry" at={block.entryWrittenAt} />,
          ],
          [t('emergency.blocks.evidence'), block.evidence],
          [t('emergency.blocks.by'), block.recordedBy],
          [t('emergency.blocks.at'), <DateTime key="at" at={block.recordedAt} />],
        ]}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          form.delete(path, { preserveScroll: true })
        }}
      >
        <Group align="flex-end" gap="sm" mt="sm">
          <TextInput
            id={id}
            name="evidence"
            flex="1 1 18rem"
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
