import { Anchor, Button, Divider, Stack } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { useForm } from '@inertiajs/react'
import type { ConnectionChoice, SignInProps } from '~/contract'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** One button for each directory of the workplace, the same for everybody. */
export function SignInChoices({ connections }: Pick<SignInProps, 'connections'>) {
  const { t } = useText()
  if (connections.length === 0) return null

  return (
    <>
      <Stack gap="sm">
        {connections.map((choice) => (
          <SignInChoice key={choice.id} choice={choice} />
        ))}
      </Stack>
      <Divider my="md" label={t('account.passkey.or')} />
    </>
  )
}

function SignInChoice({ choice }: { choice: ConnectionChoice }) {
  const { t } = useText()
  const form = useForm({})
  const path = paths.signInWith(choice.id)
  const label = t('federation.sign_in_with', { name: choice.name })

  if (choice.way === 'password') {
    return (
      <Button component={Link} href={path} size="md" fullWidth>
        {label}
      </Button>
    )
  }
  return (
    <ServerForm action={path} onSend={() => form.post(path)}>
      <Button type="submit" size="md" fullWidth loading={form.processing}>
        {label}
      </Button>
    </ServerForm>
  )
}

export function BackToSignIn() {
  const { t } = useText()
  return (
    <Anchor component={Link} href={paths.signIn} size="sm">
      {t('federation.back')}
    </Anchor>
  )
}
