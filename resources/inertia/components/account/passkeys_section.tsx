import { Text } from '@mantine/core'
import type { AccountProps } from '~/contract'
import { AddPasskey } from '~/components/account/add_passkey'
import { FactorCard } from '~/components/account/factor_card'
import { RemoveFactor } from '~/components/account/remove_factor'
import { RenamePasskey } from '~/components/account/rename_passkey'
import { Section } from '~/components/common/section'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The person's passkeys; they may be changed while a proof is fresh. */
export function PasskeysSection({ account }: AccountProps) {
  const { t } = useText()
  const { passkeys, mayRemovePasskey } = account
  const isOpen = account.provedUntil !== null

  return (
    <Section title={t('account.passkeys')}>
      <Text c="dimmed" mb="sm" className="prose">
        {t('account.passkeys.lead')}
      </Text>
      {passkeys.length === 0 && <Text>{t('account.passkeys.none')}</Text>}
      {passkeys.map((passkey) => (
        <FactorCard
          key={passkey.id}
          name={passkey.name}
          createdAt={passkey.createdAt}
          lastUsedAt={passkey.lastUsedAt}
          kind={t(passkey.isSynced ? 'account.passkeys.synced' : 'account.passkeys.bound')}
        >
          {isOpen && <RenamePasskey passkey={passkey} />}
          {isOpen && mayRemovePasskey && (
            <RemoveFactor name={passkey.name} path={paths.accountPasskey(passkey.id)} />
          )}
        </FactorCard>
      ))}
      {isOpen && <AddPasskey />}
    </Section>
  )
}
