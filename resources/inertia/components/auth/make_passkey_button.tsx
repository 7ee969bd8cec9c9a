import { CeremonyButton } from '~/components/auth/ceremony_button'
import { usePasskey } from '~/hooks/use_passkey'
import { useText } from '~/texts/use_text'

type MakePasskeyButtonProps = { label: string; challengePath: string; answerPath: string }

/** Has the browser make the first passkey; its owner may give it another name afterwards. */
export function MakePasskeyButton({ label, challengePath, answerPath }: MakePasskeyButtonProps) {
  const { t } = useText()
  const passkey = usePasskey()
  const name = t('account.passkey.name.default')

  return (
    <CeremonyButton
      label={label}
      passkey={passkey}
      onStart={() => void passkey.make(challengePath, answerPath, name)}
    />
  )
}
