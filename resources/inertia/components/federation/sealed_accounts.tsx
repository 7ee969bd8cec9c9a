import { Stack, Switch, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import type { FederationProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { Section } from '~/components/common/section'
import { PlainAct } from '~/components/people/plain_act'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type SealedAccountsProps = Pick<FederationProps, 'administrators' | 'isFederatedOnly' | 'proof'>

/** The administrators who get in when no directory answers, and whether directories alone do. */
export function SealedAccounts({ administrators, isFederatedOnly, proof }: SealedAccountsProps) {
  const { t } = useText()

  return (
    <Section title={t('federation.sealed')}>
      <Stack gap="md">
        <Text c="dimmed" className="prose">
          {t('federation.sealed.lead')}
        </Text>
        <DataTable
          caption={t('federation.sealed')}
          columns={[
            t('federation.sealed.administrator'),
            t('federation.sealed.kind'),
            t('people.column.act'),
          ]}
          rows={administrators.map(({ id, name, signInName, isSealed, isFit }) => ({
            key: id,
            cells: [
              `${name} (${signInName})`,
              t(
                isSealed
                  ? isFit
                    ? 'federation.sealed.yes'
                    : 'federation.sealed.unfit'
                  : 'federation.sealed.no'
              ),
              isSealed ? (
                <PlainAct
                  key="act"
                  label={t('federation.sealed.unset')}
                  heard={t('federation.sealed.unset.of', { name })}
                  title={t('federation.sealed.unset')}
                  what={t('federation.sealed.unset.what', { name })}
                  method="delete"
                  path={paths.sealedAccount(id)}
                />
              ) : (
                <PlainAct
                  key="act"
                  label={t('federation.sealed.set')}
                  heard={t('federation.sealed.set.of', { name })}
                  title={t('federation.sealed.set')}
                  what={t('federation.sealed.set.what', { name })}
                  method="post"
                  path={paths.sealedAccount(id)}
                />
              ),
            ],
          }))}
        />
        <Switch
          label={t('federation.only')}
          description={t('federation.only.what')}
          checked={isFederatedOnly}
          disabled={!proof.provedUntil}
          onChange={(event) =>
            router.put(
              paths.federatedOnly,
              { isOnly: event.currentTarget.checked },
              { preserveScroll: true }
            )
          }
        />
      </Stack>
    </Section>
  )
}
