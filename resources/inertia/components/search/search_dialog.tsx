import { router } from '@inertiajs/react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { Dialog } from '~/components/common/dialog'
import { SearchField } from '~/components/search/search_field'
import { SearchKeys } from '~/components/search/search_keys'
import { SearchOptions, optionId } from '~/components/search/search_options'
import { usePatientSearch } from '~/hooks/use_patient_search'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

const shownMax = 12

/** Ctrl+K: find a patient from anywhere. What is typed never stands in an address. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const result = usePatientSearch(query)
  const patients = result.state === 'found' ? (result.found.patients ?? []).slice(0, shownMax) : []
  const position = Math.min(chosen, patients.length - 1)
  const active = patients[position]?.id

  useEffect(() => {
    if (active) document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function type(typed: string) {
    setQuery(typed)
    setChosen(0)
  }

  function move(event: KeyboardEvent) {
    if (event.key === 'Enter' && active) return openPatient(active)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || patients.length === 0) return
    event.preventDefault()
    setChosen((position + step + patients.length) % patients.length)
  }

  function openPatient(id: string) {
    onClose()
    router.visit(paths.patient(id))
  }

  return (
    <Dialog opened onClose={onClose} title={t('shell.search')} size="lg" quiet>
      <SearchField
        query={query}
        hasOptions={patients.length > 0}
        active={active}
        onType={type}
        onKeyDown={move}
      />
      <SearchOptions
        result={result}
        patients={patients}
        active={active}
        onOpen={openPatient}
        onPoint={setChosen}
      />
      <SearchKeys />
    </Dialog>
  )
}
