import type { BlocksProps } from '~/contract'
import { BlockCard } from '~/components/access/block_card'
import { BlockForm } from '~/components/access/block_form'
import { useNamed } from '~/components/access/named'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { useText } from '~/texts/use_text'

/** Whom a patient has blocked, recorded and lifted on the patient's behalf. */
export default function Blocks({ patient, blocks, units }: BlocksProps) {
  const { t } = useText()
  const named = useNamed()

  return (
    <>
      <PageHeading
        title={t('emergency.blocks.title')}
        lead={`${named(patient)}. ${t('emergency.blocks.lead')}`}
      />
      {blocks.length === 0 && <EmptyState title={t('emergency.blocks.none')} />}
      {blocks.map((block) => (
        <BlockCard key={block.id} block={block} />
      ))}
      <BlockForm patient={patient} units={units} />
    </>
  )
}
