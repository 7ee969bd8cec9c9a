import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { RecoveryPassphraseProps } from '~/contract'
import { ChoosePassphrase } from '~/components/auth/choose_passphrase'
import { NarrowPage } from '~/components/auth/narrow_page'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** A new passphrase, from a mailed link. */
export default function RecoveryPassphrase({ signInName, lengthMin }: RecoveryPassphraseProps) {
  const { t } = useText()
  if (signInName === null) {
    return (
      <NarrowPage title={t('auth.recovery.void.title')} lead={t('auth.recovery.void.what')}>
        <Anchor component={Link} href={paths.recovery} size="sm">
          {t('auth.recovery.again')}
        </Anchor>
      </NarrowPage>
    )
  }

  return (
    <NarrowPage title={t('auth.recovery.choose.title')} lead={t('auth.recovery.choose.lead')}>
      <ChoosePassphrase
        path={paths.recoveryPassphrase}
        signInName={signInName}
        lengthMin={lengthMin}
        send={t('auth.recovery.choose.send')}
      />
    </NarrowPage>
  )
}
