import { Button, FileButton, Stack, Textarea, type TextareaProps } from '@mantine/core'
import { useText } from '~/texts/use_text'

type LinesInputProps = TextareaProps & {
  /** The kinds of file that may fill it; none when absent. */
  files?: string
  onText: (text: string) => void
}

/** Several lines, typed, pasted, or read from a file that does not leave the browser by itself. */
export function LinesInput({ files, onText, disabled, ...field }: LinesInputProps) {
  const { t } = useText()

  async function read(file: File | null) {
    if (file) onText(await file.text())
  }

  return (
    <Stack gap={6} align="flex-start">
      <Textarea
        {...field}
        w="100%"
        disabled={disabled}
        autosize
        minRows={3}
        maxRows={12}
        spellCheck={false}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {files && (
        <FileButton onChange={read} accept={files}>
          {(button) => (
            <Button
              {...button}
              size="compact-sm"
              variant="default"
              disabled={disabled}
              aria-describedby={field.id}
            >
              {t('plugins.lines.file')}
            </Button>
          )}
        </FileButton>
      )}
    </Stack>
  )
}
