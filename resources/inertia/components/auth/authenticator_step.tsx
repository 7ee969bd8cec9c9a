import type { SetUpProps } from '~/contract'
import { AuthenticatorForm } from '~/components/auth/authenticator_form'
import { NarrowPage } from '~/components/auth/narrow_page'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type AuthenticatorStepProps = Extract<SetUpProps, { step: 'authenticator' }>

/** The second step of a set-up link: an authenticator app. */
export function AuthenticatorStep({ token, qrSvg, secretText }: AuthenticatorStepProps) {
  const { t } = useText()

  return (
    <NarrowPage title={t('auth.authenticator.title')} lead={t('auth.authenticator.lead')}>
      <AuthenticatorForm
        path={paths.setUpAuthenticator(token)}
        qrSvg={qrSvg}
        secretText={secretText}
        send={t('auth.authenticator.send')}
      />
    </NarrowPage>
  )
}
