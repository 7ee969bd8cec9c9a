import { Badge } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import type { PatientRow } from '~/contract'
import { DateOnly } from '~/components/common/date_only'
import { DateTime } from '~/components/common/date_time'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './patient_table.module.css'

type PatientTableRowProps = { patient: PatientRow; columns: string[] }

/** One patient of a list. What the reader may not see is not there, and the row says so. */
export function PatientTableRow({ patient, columns }: PatientTableRowProps) {
  const { t } = useText()
  const born = patient.birthDate ?? patient.birthYear
  const [, bornColumn, identifierColumn, responsibleColumn, latestColumn] = columns

  return (
    <tr role="row" className={classes.row}>
      <th role="rowheader" scope="row">
        <Link href={paths.patient(patient.id)} className={classes.name} data-row-link>
          {patient.erased ? t('keys.erased.patient') : patient.name}
        </Link>
        {!patient.mayOpen && (
          <Badge color="gray" ml="xs" leftSection={<IconLock size={12} aria-hidden />}>
            {t('records.row.closed')}
          </Badge>
        )}
        {patient.damaged && (
          <Badge color="red" ml="xs" leftSection={<IconAlertTriangle size={12} aria-hidden />}>
            {t('records.row.damaged')}
          </Badge>
        )}
      </th>
      <td role="cell" data-label={bornColumn}>
        {born && <DateOnly date={born} short />}
      </td>
      <td role="cell" data-label={identifierColumn}>
        {patient.identifierMasked}
      </td>
      <td role="cell" data-label={responsibleColumn}>
        {patient.responsibleName}
      </td>
      <td role="cell" data-label={latestColumn}>
        {patient.latestEntryAt && <DateTime at={patient.latestEntryAt} />}
      </td>
    </tr>
  )
}
