import { Alert } from '@mantine/core'
import { IconLockPassword } from '@tabler/icons-react'
import type { CredentialsProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { AddService } from '~/components/credentials/add_service'
import { CredentialTable } from '~/components/credentials/credential_table'
import { useText } from '~/texts/use_text'

/** Who holds the key of each service with personal data, and who says so. */
export default function Credentials({ credentials, days }: CredentialsProps) {
  const { t } = useText()
  const stale = credentials.filter(({ isStale }) => isStale).length

  return (
    <>
      <PageHeading title={t('credentials.title')} lead={t('credentials.lead', { days })}>
        <AddService />
      </PageHeading>
      {stale > 0 && (
        <Alert color="beacon" mb="md" icon={<IconLockPassword size={18} />}>
          {t('credentials.stale', { count: stale })}
        </Alert>
      )}
      {credentials.length === 0 && (
        <EmptyState title={t('credentials.none')}>{t('credentials.none.what')}</EmptyState>
      )}
      {credentials.length > 0 && <CredentialTable credentials={credentials} days={days} />}
    </>
  )
}
