import { Text } from '@mantine/core'
import type { AuditLine } from '~/contract'
import { useText } from '~/texts/use_text'

/** What the event says beyond who and what: names and values, in one small line. */
export function AuditDetails({ details }: { details: AuditLine['details'] }) {
  const { t, code } = useText()
  const told = Object.entries(details).filter(([, value]) => value !== null && value !== '')
  if (told.length === 0) return null

  const spoken = (value: AuditLine['details'][string]) =>
    typeof value === 'boolean'
      ? t(value ? 'words.yes' : 'words.no')
      : code(`audit.value.${value}`, String(value))

  return (
    <Text size="xs" c="dimmed" mt={2}>
      {told
        .map(([name, value]) => `${code(`audit.detail.${name}`, name)}: ${spoken(value)}`)
        .join(' · ')}
    </Text>
  )
}
