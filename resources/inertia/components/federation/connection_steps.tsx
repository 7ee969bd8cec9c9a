import { Alert, Button, Group, Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { ConnectionProps } from '~/contract'
import { ServerForm } from '~/components/common/server_form'
import { PlainAct } from '~/components/people/plain_act'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Test, then let people in; and the end of it. */
export function ConnectionSteps({ connection }: Pick<ConnectionProps, 'connection'>) {
  const { t } = useText()
  const { id, name, state, draft, people } = connection
  const next = draft ?? 'none'
  if (state === 'ended') return <Text mb="lg">{t('federation.ended.what')}</Text>

  return (
    <Alert color={draft ? 'beacon' : 'fjord'} variant="light" mb="lg">
      <Text size="sm" mb="sm">
        {t(`federation.next.${state}.${next}`)}
      </Text>
      <Group gap="sm">
        <TestButton id={id} isMain={draft === 'untested'} />
        {draft === 'tested' && (
          <PlainAct
            label={t('federation.activate')}
            title={t('federation.activate')}
            what={t('federation.activate.what', { name })}
            isMain
            method="post"
            path={paths.connectionActivation(id)}
          />
        )}
        <PlainAct
          label={t('federation.end')}
          title={t('federation.end')}
          what={t('federation.end.what', { name, people })}
          isDestructive
          method="delete"
          path={paths.connectionActivation(id)}
        />
      </Group>
    </Alert>
  )
}

function TestButton({ id, isMain }: { id: string; isMain: boolean }) {
  const { t } = useText()
  const form = useForm({})
  const path = paths.connectionTest(id)

  return (
    <ServerForm action={path} onSend={() => form.post(path, { preserveScroll: true })}>
      <Button
        type="submit"
        size="compact-md"
        variant={isMain ? 'filled' : 'default'}
        loading={form.processing}
      >
        {t('federation.test')}
      </Button>
    </ServerForm>
  )
}
