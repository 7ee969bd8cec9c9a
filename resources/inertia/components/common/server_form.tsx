import type { KeyboardEvent, ReactNode } from 'react'
import { useShared } from '~/hooks/use_shared'

type ServerFormProps = {
  /** Where the form posts when the browser sends it itself, before or without scripts. */
  action: string
  onSend: () => void
  label?: string
  children: ReactNode
}

/**
 * A form that works before the scripts have arrived: it never falls back to GET,
 * so a passphrase cannot end in an address. Ctrl+Enter sends from any field.
 */
export function ServerForm({ action, onSend, label, children }: ServerFormProps) {
  const { csrfToken } = useShared()

  function sendOnControlEnter(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }

  return (
    <form
      method="post"
      action={action}
      aria-label={label}
      noValidate
      onKeyDown={sendOnControlEnter}
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <input type="hidden" name="_csrf" defaultValue={csrfToken} />
      {children}
    </form>
  )
}
