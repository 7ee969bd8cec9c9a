import { Anchor, Button, Group, Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { ConnectionProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type SamlMetadataProps = Pick<ConnectionProps, 'connection'>

/** What SAML exchanges beforehand: our description to give away, the provider's keys that count. */
export function SamlMetadata({ connection }: SamlMetadataProps) {
  const { t } = useText()
  const { id, metadata } = connection
  if (!metadata) return null

  return (
    <Section
      title={t('federation.metadata')}
      aside={metadata.hasAddress && <ReadAgain path={paths.samlMetadata(id)} />}
    >
      <Anchor href={metadata.path} download size="sm">
        {t('federation.metadata.own')}
      </Anchor>
      {metadata.certificates.length > 0 && (
        <DataTable
          caption={t('federation.certificates')}
          columns={[
            t('federation.certificates.name'),
            t('federation.certificates.fingerprint'),
            t('federation.column.since'),
            t('federation.column.until'),
          ]}
          rows={metadata.certificates.map((certificate) => ({
            key: certificate.fingerprint,
            cells: [
              certificate.name,
              <Text key="fingerprint" size="xs" style={{ overflowWrap: 'anywhere' }}>
                {certificate.fingerprint}
              </Text>,
              <DateTime key="from" at={certificate.from} />,
              <Group key="until" gap="xs">
                <DateTime at={certificate.until} />
                {certificate.hasExpired && t('federation.certificates.expired')}
              </Group>,
            ],
          }))}
        />
      )}
    </Section>
  )
}

function ReadAgain({ path }: { path: string }) {
  const { t } = useText()
  const form = useForm({})

  return (
    <ServerForm action={path} onSend={() => form.post(path, { preserveScroll: true })}>
      <Button type="submit" size="compact-md" variant="default" loading={form.processing}>
        {t('federation.metadata.read')}
      </Button>
    </ServerForm>
  )
}
