import { Text } from '@mantine/core'
import type { AuditLine } from '~/contract'
import { useText } from '~/texts/use_text'

/** Who did it: the name, and as what, where and how surely they were known. */
export function AuditWho({ line }: { line: AuditLine }) {
  const { t, code } = useText()
  const role = line.actorRole && code(`words.role.${line.actorRole}`, line.actorRole)
  const level = line.assurance ? t('audit.assurance', { level: line.assurance }) : null
  const about = [role, line.unitName, level].filter(Boolean).join(' · ')

  return (
    <div>
      {line.actorName || t('audit.system')}
      {about && (
        <Text size="xs" c="dimmed">
          {about}
        </Text>
      )}
    </div>
  )
}
