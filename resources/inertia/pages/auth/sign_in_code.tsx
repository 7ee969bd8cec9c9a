import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { SignInCodeProps } from '~/contract'
import { CodeForm } from '~/components/auth/code_form'
import { NarrowPage } from '~/components/auth/narrow_page'
import { PasskeyButton } from '~/components/auth/passkey_button'
import { ErrorSummary } from '~/components/common/error_summary'
import { useDeviceProof } from '~/hooks/use_device_proof'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The second factor: the code that stands in the app now, or a passkey. */
export default function SignInCode({ signInName, hasPasskey, mustUsePasskey }: SignInCodeProps) {
  const { t } = useText()
  const { errors } = useShared()
  useDeviceProof()

  return (
    <NarrowPage
      title={t('auth.code.title')}
      lead={mustUsePasskey ? undefined : t('auth.code.lead', { name: signInName })}
    >
      <ErrorSummary errors={errors} />
      {mustUsePasskey ? <Text my="md">{t('account.passkey.required')}</Text> : <CodeForm />}
      <Stack gap="md" mt="md">
        {hasPasskey && (
          <PasskeyButton
            isMain={mustUsePasskey}
            label={t(mustUsePasskey ? 'account.passkey.use' : 'account.passkey.instead')}
            challengePath={paths.signInPasskeyChallenge}
            answerPath={paths.signInPasskey}
          />
        )}
        {!mustUsePasskey && (
          <Anchor component={Link} href={paths.signInRecoveryCode} size="sm">
            {t('account.recovery.sign_in.link')}
          </Anchor>
        )}
        <Anchor component={Link} href={paths.signIn} size="sm">
          {t('auth.code.back')}
        </Anchor>
      </Stack>
    </NarrowPage>
  )
}
