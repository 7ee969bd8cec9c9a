import { Alert, Button, Group, TextInput } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useHydrated } from '~/hooks/use_hydrated'
import { usePasskey } from '~/hooks/use_passkey'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Has the browser make a passkey, under a name its owner knows again. */
export function AddPasskey() {
  const { t } = useText()
  const { errors } = useShared()
  const isHydrated = useHydrated()
  const { isBusy, problem, make } = usePasskey()
  const [name, setName] = useState(t('account.passkey.name.default'))
  const add = () => make(paths.accountPasskeyChallenge, paths.accountPasskeys, name)

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Group align="flex-end" gap="xs" mt="sm">
        <TextInput
          id="name"
          label={t('account.passkey.name')}
          description={t('account.passkey.name.help')}
          maxLength={60}
          flex="1 1 16rem"
          maw={420}
          error={errors.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          leftSection={<IconKey size={16} aria-hidden />}
          disabled={!isHydrated || name.trim() === ''}
          loading={isBusy}
        >
          {t('account.passkey.add')}
        </Button>
      </Group>
      {problem && (
        <Alert role="alert" color="red" mt="sm">
          {t(problem)}
        </Alert>
      )}
    </form>
  )
}
