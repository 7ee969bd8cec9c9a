import { Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { useForm } from '@inertiajs/react'
import type { AccountProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { PlainAct } from '~/components/people/plain_act'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type Choice = AccountProps['account']['connections'][number]

/** The hospital's own sign-in, connected with this account. */
export function ConnectionsSection({ account }: AccountProps) {
  const { t } = useText()
  const { connections, provedUntil } = account
  if (connections.length === 0) return null

  return (
    <Section title={t('federation.account')}>
      <Text c="dimmed" mb="sm">
        {t('federation.account.lead')}
      </Text>
      <Stack gap="sm">
        {connections.map((choice) => (
          <Group key={choice.id} gap="sm">
            <Text fw={600}>{choice.name}</Text>
            {choice.connectedAt ? (
              <Text size="sm">
                {t('federation.account.since')} <DateTime at={choice.connectedAt} />
              </Text>
            ) : (
              <Text size="sm">{t('federation.account.not')}</Text>
            )}
            {provedUntil && <Act choice={choice} />}
          </Group>
        ))}
      </Stack>
    </Section>
  )
}

function Act({ choice }: { choice: Choice }) {
  const { t } = useText()
  const form = useForm({})
  const path = paths.accountConnection(choice.id)
  const { name } = choice

  if (choice.connectedAt) {
    return (
      <PlainAct
        label={t('federation.account.disconnect')}
        heard={t('federation.account.disconnect.of', { name })}
        title={t('federation.account.disconnect')}
        what={t('federation.account.disconnect.what', { name })}
        isDestructive
        method="delete"
        path={path}
      />
    )
  }
  const label = t('federation.account.connect')
  const heard = t('federation.account.connect.of', { name })
  if (choice.way === 'password') {
    return (
      <Button component={Link} href={path} variant="default" size="compact-md" aria-label={heard}>
        {label}
      </Button>
    )
  }
  return (
    <ServerForm action={path} onSend={() => form.post(path)}>
      <Button
        type="submit"
        variant="default"
        size="compact-md"
        loading={form.processing}
        aria-label={heard}
      >
        {label}
      </Button>
    </ServerForm>
  )
}
