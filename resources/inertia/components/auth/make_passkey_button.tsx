import { Alert, Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useHydrated } from '~/hooks/use_hydrated'
import { usePasskey } from '~/hooks/use_passkey'
import { useText } from '~/texts/use_text'

type MakePasskeyButtonProps = { label: string; challengePath: string; answerPath: string }

/** Has the browser make the first passkey; its owner may give it another name afterwards. */
export function MakePasskeyButton({ label, challengePath, answerPath }: MakePasskeyButtonProps) {
  const { t } = useText()
  const isHydrated = useHydrated()
  const { isBusy, problem, make } = usePasskey()
  const name = t('account.passkey.name.default')

  return (
    <>
      <Button
        size="md"
        leftSection={<IconKey size={18} aria-hidden />}
        disabled={!isHydrated}
        loading={isBusy}
        onClick={() => void make(challengePath, answerPath, name)}
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
