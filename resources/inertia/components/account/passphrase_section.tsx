import { Button, PasswordInput, Stack, Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { AccountProps } from '~/contract'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Another passphrase, for who knows the old one. */
export function PassphraseSection({ account }: AccountProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ current: '', passphrase: '' })
  const send = () =>
    form.put(paths.accountPassphrase, { onFinish: () => form.reset(), preserveScroll: true })

  return (
    <Section title={t('account.passphrase')}>
      <Text c="dimmed" mb="sm">
        {t('account.passphrase.lead')}
      </Text>
      {account.provedUntil && (
        <ServerForm action={paths.accountPassphrase} onSend={send}>
          <Stack gap="sm" maw={420}>
            <PasswordInput
              id="current"
              label={t('account.passphrase.current')}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t('auth.passphrase.show') }}
              error={errors.current}
              value={form.data.current}
              onChange={(event) => form.setData('current', event.currentTarget.value)}
            />
            <PasswordInput
              id="passphrase"
              label={t('account.passphrase.new')}
              description={t('auth.set_up.passphrase.help', { length: account.lengthMin })}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t('auth.passphrase.show') }}
              error={errors.passphrase}
              value={form.data.passphrase}
              onChange={(event) => form.setData('passphrase', event.currentTarget.value)}
            />
            <div>
              <Button type="submit" loading={form.processing}>
                {t('account.passphrase.send')}
              </Button>
            </div>
          </Stack>
        </ServerForm>
      )}
    </Section>
  )
}
