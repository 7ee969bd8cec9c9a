import { Divider, Stack, Text, Title } from '@mantine/core'
import type { SetUpProps } from '~/contract'
import { AuthenticatorForm } from '~/components/auth/authenticator_form'
import { MakePasskeyButton } from '~/components/auth/make_passkey_button'
import { NarrowPage } from '~/components/auth/narrow_page'
import { ErrorSummary } from '~/components/common/error_summary'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type FactorStepProps = Extract<SetUpProps, { step: 'factor' }>

/** The second step of a set-up link: a passkey, or an authenticator app where codes count. */
export function FactorStep({ token, offer }: FactorStepProps) {
  const { t } = useText()
  const { errors } = useShared()

  return (
    <NarrowPage title={t('auth.factor.title')} lead={t('auth.factor.lead')}>
      {!offer && <ErrorSummary errors={errors} />}
      <Stack gap="md">
        <Title order={2} size="h3">
          {t('auth.factor.passkey')}
        </Title>
        <Text>{t('account.passkeys.lead')}</Text>
        <MakePasskeyButton
          label={t('auth.factor.passkey.make')}
          challengePath={paths.setUpPasskeyChallenge(token)}
          answerPath={paths.setUpPasskey(token)}
        />
      </Stack>
      {offer && (
        <>
          <Divider my="xl" label={t('account.passkey.or')} />
          <Title order={2} size="h3" mb="md">
            {t('auth.factor.authenticator')}
          </Title>
          <AuthenticatorForm
            isSecondChoice
            path={paths.setUpAuthenticator(token)}
            qrSvg={offer.qrSvg}
            secretText={offer.secretText}
            send={t('auth.authenticator.send')}
          />
        </>
      )}
    </NarrowPage>
  )
}
