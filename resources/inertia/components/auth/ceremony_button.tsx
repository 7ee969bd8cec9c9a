import { Alert, Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useHydrated } from '~/hooks/use_hydrated'
import type { usePasskey } from '~/hooks/use_passkey'
import { useText } from '~/texts/use_text'

type CeremonyButtonProps = {
  label: string
  passkey: ReturnType<typeof usePasskey>
  onStart: () => void
  /** Another way is the one thing to do here. */
  isSecond?: boolean
}

/** Starts the browser's own dialogue about passkeys. It needs scripts, so it waits for them. */
export function CeremonyButton({ label, passkey, onStart, isSecond = false }: CeremonyButtonProps) {
  const { t } = useText()
  const isHydrated = useHydrated()

  return (
    <>
      <Button
        size="md"
        variant={isSecond ? 'default' : 'filled'}
        leftSection={<IconKey size={18} aria-hidden />}
        disabled={!isHydrated}
        loading={passkey.isBusy}
        onClick={onStart}
      >
        {label}
      </Button>
      {passkey.problem && (
        <Alert role="alert" color="red">
          {t(passkey.problem)}
        </Alert>
      )}
    </>
  )
}
