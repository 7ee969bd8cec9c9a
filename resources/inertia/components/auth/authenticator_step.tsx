import { Button, Code, List, Stack, Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { SetUpProps } from '~/contract'
import { CodeInput } from '~/components/auth/code_input'
import { NarrowPage } from '~/components/auth/narrow_page'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './authenticator_step.module.css'

type AuthenticatorStepProps = Extract<SetUpProps, { step: 'authenticator' }>

/** The second step of a set-up link: an authenticator app, by picture or by text. */
export function AuthenticatorStep({ token, qrSvg, secretText }: AuthenticatorStepProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ code: '' })
  const path = paths.setUpAuthenticator(token)

  return (
    <NarrowPage title={t('auth.authenticator.title')} lead={t('auth.authenticator.lead')}>
      <ErrorSummary errors={errors} />
      <List type="ordered" size="md" spacing="sm" mb="lg">
        <List.Item>{t('auth.authenticator.scan')}</List.Item>
        <List.Item>{t('auth.authenticator.type')}</List.Item>
      </List>
      <div
        className={classes.picture}
        role="img"
        aria-label={t('auth.authenticator.picture')}
        dangerouslySetInnerHTML={{ __html: qrSvg }}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('auth.authenticator.text')}
      </Text>
      <Code block className={classes.secret}>
        {secretText}
      </Code>
      <ServerForm action={path} onSend={() => form.post(path, { onError: () => form.reset() })}>
        <Stack gap="md" mt="lg">
          <CodeInput
            value={form.data.code}
            error={errors.code}
            onChange={(code) => form.setData('code', code)}
          />
          <Button type="submit" size="md" loading={form.processing}>
            {t('auth.authenticator.send')}
          </Button>
        </Stack>
      </ServerForm>
    </NarrowPage>
  )
}
