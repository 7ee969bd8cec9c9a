import { Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { ProofNeeded } from '~/contract'
import { CodeInput } from '~/components/auth/code_input'
import { PasskeyButton } from '~/components/auth/passkey_button'
import { DateTime } from '~/components/common/date_time'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** A factor given again opens changes for some minutes. */
export function ProofSection({ provedUntil, confirmWith }: ProofNeeded) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ code: '' })

  if (provedUntil) {
    return (
      <Text c="dimmed" mb="md">
        {t('account.proof.until')} <DateTime at={provedUntil} />.
      </Text>
    )
  }
  return (
    <Section title={t('account.proof.title')}>
      <Stack gap="md" align="flex-start">
        <Text c="dimmed">{t('account.proof.lead')}</Text>
        {confirmWith.passkey && (
          <PasskeyButton
            isMain
            label={t('account.proof.passkey')}
            challengePath={paths.accountProofChallenge}
            answerPath={paths.accountProofByPasskey}
          />
        )}
        {confirmWith.code && (
          <ServerForm
            action={paths.accountProofByCode}
            onSend={() => form.post(paths.accountProofByCode, { onError: () => form.reset() })}
          >
            <Group align="flex-end" gap="xs">
              <CodeInput
                value={form.data.code}
                error={errors.code}
                onChange={(code) => form.setData('code', code)}
              />
              <Button type="submit" size="md" variant="default" loading={form.processing}>
                {t('account.proof.code')}
              </Button>
            </Group>
          </ServerForm>
        )}
      </Stack>
    </Section>
  )
}
