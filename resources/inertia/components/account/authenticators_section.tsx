import { Button, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import type { AccountProps } from '~/contract'
import { FactorCard } from '~/components/account/factor_card'
import { RemoveFactor } from '~/components/account/remove_factor'
import { Section } from '~/components/common/section'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The person's authenticator apps; they have no names, so they are counted. */
export function AuthenticatorsSection({ account }: AccountProps) {
  const { t } = useText()
  const { authenticators, mayRemoveAuthenticator } = account
  const isOpen = account.provedUntil !== null

  return (
    <Section title={t('account.authenticators')}>
      {authenticators.length === 0 && <Text>{t('account.authenticators.none')}</Text>}
      {authenticators.map(({ id, createdAt, lastUsedAt }, index) => {
        const name = t('account.authenticator.name', { number: index + 1 })
        return (
          <FactorCard key={id} name={name} createdAt={createdAt} lastUsedAt={lastUsedAt}>
            {isOpen && mayRemoveAuthenticator && (
              <RemoveFactor name={name} path={paths.accountAuthenticator(id)} />
            )}
          </FactorCard>
        )
      })}
      {isOpen && (
        <Button
          variant="default"
          mt="sm"
          onClick={() => router.post(paths.accountAuthenticatorOffer)}
        >
          {t('account.authenticator.add')}
        </Button>
      )}
    </Section>
  )
}
