import { Badge } from '@mantine/core'
import type { AuditLine } from '~/contract'
import { AuditDetails } from '~/components/audit/audit_details'
import { useText } from '~/texts/use_text'

/** What was done, and how it ended when it did not succeed. */
export function AuditWhat({ line }: { line: AuditLine }) {
  const { t, code } = useText()
  const isTold = line.outcome !== 'failure'

  return (
    <div>
      <Badge
        variant={line.group === 'listed' ? 'outline' : 'light'}
        color={line.group === 'denied' ? 'red' : 'gray'}
        mr="xs"
      >
        {t(`audit.group.${line.group}`)}
      </Badge>
      {code(`audit.action.${line.action}`, line.action)}
      {!isTold && (
        <Badge color="red" ml="xs">
          {t('audit.outcome.failure')}
        </Badge>
      )}
      <AuditDetails details={line.details} />
    </div>
  )
}
