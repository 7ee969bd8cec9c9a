import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { NewAuthenticatorProps } from '~/contract'
import { AuthenticatorForm } from '~/components/auth/authenticator_form'
import { NarrowPage } from '~/components/auth/narrow_page'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** One more authenticator app, for who has a factor already. */
export default function NewAuthenticator({ qrSvg, secretText }: NewAuthenticatorProps) {
  const { t } = useText()

  return (
    <NarrowPage
      title={t('account.authenticator.new.title')}
      lead={t('account.authenticator.new.lead')}
    >
      <AuthenticatorForm
        path={paths.accountAuthenticators}
        qrSvg={qrSvg}
        secretText={secretText}
        send={t('account.authenticator.add')}
      >
        <Anchor component={Link} href={paths.account} size="sm">
          {t('account.authenticator.back')}
        </Anchor>
      </AuthenticatorForm>
    </NarrowPage>
  )
}
