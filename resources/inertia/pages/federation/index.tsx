import { Anchor, Box, Button, Group } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { FederationProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { EmptyState } from '~/components/common/empty_state'
import { ErrorSummary } from '~/components/common/error_summary'
import { PageHeading } from '~/components/common/page_heading'
import { ConnectionState } from '~/components/federation/connection_state'
import { ProofFirst } from '~/components/federation/proof_first'
import { SealedAccounts } from '~/components/federation/sealed_accounts'
import { SealedUses } from '~/components/federation/sealed_uses'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** By which directories people sign in, and who gets in when none answers. */
export default function Federation(props: FederationProps) {
  const { t, own } = useText()
  const { errors } = useShared()
  const { protocols, connections, proof } = props

  return (
    <>
      <PageHeading title={t('federation.title')} lead={t('federation.lead')}>
        <Group gap="xs">
          {protocols.map(({ id, label }) => (
            <Button key={id} component={Link} href={paths.newConnection(id)} variant="default">
              {t('federation.new', { protocol: own(label) })}
            </Button>
          ))}
        </Group>
      </PageHeading>
      <ErrorSummary errors={errors} />
      <SealedUses {...props} />
      <ProofFirst proof={proof} />
      {connections.length === 0 && (
        <EmptyState title={t('federation.none')}>{t('federation.none.what')}</EmptyState>
      )}
      {connections.length > 0 && (
        <Box mb="lg">
          <DataTable
            caption={t('federation.title')}
            columns={[
              t('federation.column.name'),
              t('federation.column.protocol'),
              t('federation.column.state'),
              t('federation.column.since'),
              t('federation.column.until'),
            ]}
            rows={connections.map((connection) => ({
              key: connection.id,
              cells: [
                <Anchor
                  key="name"
                  component={Link}
                  href={paths.connection(connection.id)}
                  underline="always"
                >
                  {connection.name}
                </Anchor>,
                own(connection.protocol),
                <Group key="state" gap="xs">
                  <ConnectionState state={connection.state} />
                  {connection.hasDraft && t('federation.has_draft')}
                </Group>,
                connection.since ? <DateTime key="since" at={connection.since} /> : '–',
                connection.until ? <DateTime key="until" at={connection.until} /> : '–',
              ],
            }))}
          />
        </Box>
      )}
      <SealedAccounts {...props} />
    </>
  )
}
