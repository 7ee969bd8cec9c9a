import { Alert, Button, Group } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useHydrated } from '~/hooks/use_hydrated'
import { usePasskey, type PasskeyAnswer } from '~/hooks/use_passkey'
import type { NoRelationProps } from '~/contract'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type ConfirmButtonsProps = {
  send: string
  sendWithPasskey: string
  confirmWith: NoRelationProps['confirmWith']
  isSending: boolean
  color?: 'red'
  onPasskey: (given: PasskeyAnswer) => void
}

/** The end of a form that wants a factor: a passkey's touch, or the six digits typed above. */
export function ConfirmButtons(props: ConfirmButtonsProps) {
  const { send, sendWithPasskey, confirmWith, isSending, color, onPasskey } = props
  const { t } = useText()
  const isHydrated = useHydrated()
  const passkey = usePasskey()

  return (
    <>
      {passkey.problem && (
        <Alert role="alert" color="red">
          {t(passkey.problem)}
        </Alert>
      )}
      <Group gap="sm">
        {confirmWith.passkey && (
          <Button
            color={color}
            leftSection={<IconKey size={16} aria-hidden />}
            disabled={!isHydrated}
            loading={passkey.isBusy}
            onClick={() => void passkey.ask(paths.accountProofChallenge, onPasskey)}
          >
            {sendWithPasskey}
          </Button>
        )}
        {confirmWith.code && (
          <Button
            type="submit"
            color={color}
            variant={confirmWith.passkey ? 'outline' : 'filled'}
            loading={isSending}
          >
            {send}
          </Button>
        )}
      </Group>
    </>
  )
}
