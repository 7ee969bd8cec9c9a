import { Group, Text } from '@mantine/core'
import type { Credential, CredentialsProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateOnly } from '~/components/common/date_only'
import { AttestCredential } from '~/components/credentials/attest_credential'
import { LastSaid } from '~/components/credentials/last_said'
import { PlainAct } from '~/components/people/plain_act'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** One line for each service; what nobody answers for comes first. */
export function CredentialTable({ credentials, days }: CredentialsProps) {
  const { t } = useText()

  return (
    <DataTable
      caption={t('credentials.title')}
      columns={[
        t('credentials.service'),
        t('credentials.holder'),
        t('credentials.place'),
        t('credentials.second_factor'),
        t('credentials.rotated'),
        t('credentials.attested'),
        t('credentials.act'),
      ]}
      rows={credentials.map((row) => ({
        key: row.credential,
        cells: [
          <Service key="service" {...row} />,
          row.attestation?.holder ?? '–',
          row.attestation?.place ?? '–',
          row.attestation ? t(`credentials.second_factor.${row.attestation.secondFactor}`) : '–',
          row.rotatedOn ? <DateOnly key="rotated" date={row.rotatedOn} short /> : '–',
          <LastSaid key="said" credential={row} days={days} />,
          <Acts key="acts" credential={row} days={days} />,
        ],
      }))}
    />
  )
}

function Service({ name, kind }: Credential) {
  const { t, own } = useText()

  return (
    <div>
      {own(name)}
      <Text size="xs" c="dimmed">
        {t(`credentials.kind.${kind}`)}
      </Text>
    </div>
  )
}

function Acts({ credential, days }: { credential: Credential; days: number }) {
  const { t, own } = useText()
  const { serviceId } = credential
  const name = own(credential.name)

  return (
    <Group gap="xs">
      <AttestCredential key={credential.attestation?.at} credential={credential} days={days} />
      {serviceId && (
        <PlainAct
          label={t('credentials.remove')}
          heard={t('credentials.remove.of', { name })}
          title={t('credentials.remove.of', { name })}
          what={t('credentials.remove.what')}
          isDestructive
          method="delete"
          path={paths.credentialService(serviceId)}
        />
      )}
    </Group>
  )
}
