import { Anchor, Title } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { BlocksProps } from '~/contract'
import { AddressProtectionSection } from '~/components/access/address_protection'
import { BlockCard } from '~/components/access/block_card'
import { BlockForm } from '~/components/access/block_form'
import { useNamed } from '~/components/access/named'
import { EmptyState } from '~/components/common/empty_state'
import { ErrorSummary } from '~/components/common/error_summary'
import { PageHeading } from '~/components/common/page_heading'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Whom a patient has blocked, from the record and from single documents, and a secret address. */
export default function Blocks({ patient, blocks, entryBlocks, protection, units }: BlocksProps) {
  const { t } = useText()
  const { errors, signedIn } = useShared()
  const named = useNamed()

  return (
    <>
      {signedIn?.roles.includes('clinician') && (
        <Anchor component={Link} href={paths.patient(patient.id)} size="sm">
          {t('emergency.blocks.record_of')}
        </Anchor>
      )}
      <PageHeading
        title={t('emergency.blocks.title')}
        lead={`${named(patient)}. ${t('emergency.blocks.lead')}`}
      />
      {errors._ && <ErrorSummary errors={{ _: errors._ }} />}
      {blocks.length + entryBlocks.length === 0 && (
        <EmptyState title={t('emergency.blocks.none')} />
      )}
      {blocks.map((block) => (
        <BlockCard key={block.id} block={block} path={paths.block(block.id)} />
      ))}
      {entryBlocks.length > 0 && (
        <Title order={2} mt="lg" mb="sm">
          {t('emergency.entry_blocks.title')}
        </Title>
      )}
      {entryBlocks.map((block) => (
        <BlockCard key={block.id} block={block} path={paths.entryBlock(block.id)} />
      ))}
      <BlockForm patient={patient} units={units} />
      <AddressProtectionSection patientId={patient.id} protection={protection} />
    </>
  )
}
