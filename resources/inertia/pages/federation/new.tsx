import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { NewConnectionProps } from '~/contract'
import { PageHeading } from '~/components/common/page_heading'
import { ConnectionForm } from '~/components/federation/connection_form'
import { ProofFirst } from '~/components/federation/proof_first'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** A new directory. Nobody signs in by it before it has been tested and activated. */
export default function NewConnection({ protocol, fields, proof }: NewConnectionProps) {
  const { t, own } = useText()

  return (
    <>
      <Anchor component={Link} href={paths.federation} size="sm">
        {t('federation.all')}
      </Anchor>
      <PageHeading
        title={t('federation.new.title', { protocol: own(protocol.label) })}
        lead={t('federation.new.lead')}
      />
      <ProofFirst proof={proof} />
      <ConnectionForm
        path={paths.federation}
        method="post"
        fields={fields}
        fixed={{ protocol: protocol.id }}
        send={t('federation.new.send')}
      />
    </>
  )
}
