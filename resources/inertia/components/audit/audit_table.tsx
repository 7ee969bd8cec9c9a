import { Anchor } from '@mantine/core'
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
            line.sequence ?? t('audit.unsealed'),
          ],
        }))}
      />
    </div>
  )
}
