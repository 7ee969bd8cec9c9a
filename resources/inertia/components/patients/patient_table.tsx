import { Group, SegmentedControl, Text } from '@mantine/core'
import { useRemember } from '@inertiajs/react'
import { useRef, type ReactNode } from 'react'
import type { PatientRow } from '~/contract'
import { PatientTableRow } from '~/components/patients/patient_table_row'
import { useRowKeys } from '~/hooks/use_row_keys'
import { useText } from '~/texts/use_text'
import classes from './patient_table.module.css'

type Density = 'roomy' | 'dense'
type PatientTableProps = { patients: PatientRow[]; caption: string; summary: ReactNode }

/** A list of patients: j and k move, Enter opens, the head stays in sight. On a phone, cards. */
export function PatientTable({ patients, caption, summary }: PatientTableProps) {
  const { t } = useText()
  const [density, setDensity] = useRemember<Density>('roomy', 'patient-density')
  const body = useRef<HTMLTableSectionElement>(null)
  useRowKeys(body)

  const columns = [
    t('records.column.name'),
    t('records.column.born'),
    t('records.column.identifier'),
    t('records.column.responsible'),
    t('records.column.latest_entry'),
  ]

  return (
    <>
      <Group justify="space-between" mb="xs" gap="sm">
        <Text size="sm" c="dimmed" role="status">
          {summary}
        </Text>
        <SegmentedControl
          className={classes.density}
          size="xs"
          aria-label={t('records.density')}
          value={density}
          onChange={(value) => setDensity(value as Density)}
          data={[
            { value: 'roomy', label: t('records.density.roomy') },
            { value: 'dense', label: t('records.density.dense') },
          ]}
        />
      </Group>
      <table role="table" className={classes.table} data-density={density}>
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {patients.map((patient) => (
            <PatientTableRow key={patient.id} patient={patient} columns={columns} />
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed" mt="xs" className={classes.keys}>
        {t('records.table.keys')}
      </Text>
    </>
  )
}
