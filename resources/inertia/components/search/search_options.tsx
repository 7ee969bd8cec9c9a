import { Text } from '@mantine/core'
import type { PatientRow } from '~/contract'
import { DateOnly } from '~/components/common/date_only'
import type { SearchState } from '~/hooks/use_patient_search'
import { useText } from '~/texts/use_text'
import classes from './search_dialog.module.css'

type SearchOptionsProps = {
  result: SearchState
  patients: PatientRow[]
  active: string | undefined
  onOpen: (id: string) => void
  onPoint: (index: number) => void
}

/** The id by which the search field names the chosen line. */
export const optionId = (patientId: string) => `found-${patientId}`

/** The patients found so far, and one sentence about them for those who listen. */
export function SearchOptions({ result, patients, active, onOpen, onPoint }: SearchOptionsProps) {
  const { t } = useText()

  return (
    <>
      <div
        role="listbox"
        id="search-options"
        className={classes.options}
        aria-labelledby="search-said"
      >
        {patients.map((patient, index) => (
          <div
            key={patient.id}
            id={optionId(patient.id)}
            role="option"
            aria-selected={patient.id === active}
            className={classes.option}
            onClick={() => onOpen(patient.id)}
            onPointerMove={() => onPoint(index)}
          >
            <span className={classes.name}>
              {patient.erased ? t('keys.erased.patient') : patient.name}
            </span>
            <Born patient={patient} />
            <span className={classes.where}>
              {patient.mayOpen ? patient.unitName : t('records.row.closed')}
            </span>
          </div>
        ))}
      </div>
      <Text id="search-said" role="status" size="sm" c="dimmed" px="md" py="xs">
        <Said result={result} shown={patients.length} />
      </Text>
    </>
  )
}

function Born({ patient }: { patient: PatientRow }) {
  const date = patient.birthDate ?? patient.birthYear
  return <span className={classes.born}>{date && <DateOnly date={date} short />}</span>
}

function Said({ result, shown }: { result: SearchState; shown: number }) {
  const { t } = useText()
  if (result.state === 'empty') return t('records.search.hint')
  if (result.state === 'failed') return t('records.search.failed')

  const count = result.found.patients?.length ?? 0
  if (count === 0) return t('records.search.none')
  if (count > shown) return t('records.search.more', { shown, count })
  return t('records.search.found', { count })
}
