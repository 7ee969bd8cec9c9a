import { CeremonyButton } from '~/components/auth/ceremony_button'
import { usePasskey } from '~/hooks/use_passkey'

type PasskeyButtonProps = {
  label: string
  challengePath: string
  answerPath: string
  /** The one thing to do here, rather than another way. */
  isMain?: boolean
}

/** Asks the browser for a passkey of this place. */
export function PasskeyButton(props: PasskeyButtonProps) {
  const { label, challengePath, answerPath, isMain = false } = props
  const passkey = usePasskey()

  return (
    <CeremonyButton
      label={label}
      passkey={passkey}
      isSecond={!isMain}
      onStart={() => void passkey.answer(challengePath, answerPath)}
    />
  )
}
