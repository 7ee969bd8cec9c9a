import type { NewAuthenticatorProps } from '~/contract'
import { AuthenticatorForm } from '~/components/auth/authenticator_form'
import { NarrowPage } from '~/components/auth/narrow_page'
import { BackToSignIn } from '~/components/federation/sign_in_choices'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The directory has checked a password and no more: a second factor of one's own is connected. */
export default function SignInFactor({ qrSvg, secretText }: NewAuthenticatorProps) {
  const { t } = useText()

  return (
    <NarrowPage title={t('federation.factor.title')} lead={t('federation.factor.lead')}>
      <AuthenticatorForm
        path={paths.signInFactor}
        qrSvg={qrSvg}
        secretText={secretText}
        send={t('federation.factor.send')}
      >
        <BackToSignIn />
      </AuthenticatorForm>
    </NarrowPage>
  )
}
