import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useText } from '~/texts/use_text'

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useText()
  const { copied, copy } = useClipboard()

  return (
    <Button variant="default" onClick={() => copy(text)}>
      <span aria-live="polite">{copied ? t('words.copied') : label}</span>
    </Button>
  )
}
