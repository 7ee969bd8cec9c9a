import { Checkbox, Stack } from '@mantine/core'
import type { PluginDetailProps } from '~/contract'
import { useText } from '~/texts/use_text'

type ClauseChecksProps = {
  required: PluginDetailProps['requiredClauses']
  value: string[]
  error?: string
  onChange: (letters: string[]) => void
}

/** The letters of GDPR article 28(3), each to be confirmed by itself. */
export function ClauseChecks({ required, value, error, onChange }: ClauseChecksProps) {
  const { t, own } = useText()

  return (
    <Checkbox.Group
      id="agreement-clauses"
      label={t('plugins.agreement.clauses')}
      error={error}
      value={value}
      onChange={onChange}
    >
      <Stack gap={6} mt="xs">
        {required.map(({ letter, text }) => (
          <Checkbox
            key={letter}
            name="clauses[]"
            value={letter}
            label={`(${letter}) ${own(text)}`}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
