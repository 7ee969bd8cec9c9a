import { Alert, Anchor, Badge } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@adonisjs/inertia/react'
import type { AuditLine } from '~/contract'
import { AuditWhat } from '~/components/audit/audit_what'
import { AuditWho } from '~/components/audit/audit_who'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './audit_table.module.css'

type AuditTableProps = { lines: AuditLine[]; caption: string; withPatient?: boolean }

/** Events of the log, newest first: when, who, what, about whom, why, and their number in the chain. */
export function AuditTable({ lines, caption, withPatient = false }: AuditTableProps) {
  const { t, code } = useText()

  const patientOf = ({ patientId, patientName }: AuditLine) =>
    patientId && (
      <Anchor component={Link} href={paths.patientAudit(patientId)} inherit>
        {patientName ?? t('audit.patient.unnamed')}
      </Anchor>
    )

  return (
    <div className={classes.frame}>
      {lines.some(({ verifies }) => !verifies) && (
        <Alert
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('audit.unverified.title')}
          mt="sm"
          mb="md"
        >
          {t('audit.unverified.what')}
        </Alert>
      )}
      <DataTable
        caption={caption}
        columns={[
          t('audit.column.when'),
          t('audit.column.who'),
          t('audit.column.what'),
          ...(withPatient ? [t('audit.column.patient')] : []),
          t('audit.column.why'),
          t('audit.column.number'),
        ]}
        rows={lines.map((line) => ({
          key: line.id,
          cells: [
            <DateTime key="when" at={line.at} />,
            <AuditWho key="who" line={line} />,
            <AuditWhat key="what" line={line} />,
            ...(withPatient ? [patientOf(line)] : []),
            line.reason && code(`audit.reason.${line.reason}`, line.reason),
            <AuditNumber key="number" line={line} />,
          ],
        }))}
      />
    </div>
  )
}

/** Where the line stands in the chain; a line that is not as it was written says so. */
function AuditNumber({ line: { sequence, verifies } }: { line: AuditLine }) {
  const { t } = useText()
  return (
    <>
      {sequence ?? t('audit.unsealed')}
      {!verifies && (
        <Badge color="red" variant="filled" ml="xs">
          {t('audit.unverified')}
        </Badge>
      )}
    </>
  )
}
