import { Alert, Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useHydrated } from '~/hooks/use_hydrated'
import { usePasskey } from '~/hooks/use_passkey'
import { useText } from '~/texts/use_text'

type PasskeyButtonProps = {
  label: string
  challengePath: string
  answerPath: string
  /** The one thing to do here, rather than another way. */
  isMain?: boolean
}

/** Asks the browser for a passkey of this place. It needs scripts, so it waits for them. */
export function PasskeyButton(props: PasskeyButtonProps) {
  const { label, challengePath, answerPath, isMain = false } = props
  const { t } = useText()
  const isHydrated = useHydrated()
  const { isBusy, problem, answer } = usePasskey()

  return (
    <>
      <Button
        size="md"
        variant={isMain ? 'filled' : 'default'}
        leftSection={<IconKey size={18} aria-hidden />}
        disabled={!isHydrated}
        loading={isBusy}
        onClick={() => void answer(challengePath, answerPath)}
      >
        {label}
      </Button>
      {problem && (
        <Alert role="alert" color="red">
          {t(problem)}
        </Alert>
      )}
    </>
  )
}
