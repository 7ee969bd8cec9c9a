import { Kbd, Text, TextInput } from '@mantine/core'
import { router } from '@inertiajs/react'
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { Dialog } from '~/components/common/dialog'
import { SearchOptions, optionId } from '~/components/search/search_options'
import { usePatientSearch } from '~/hooks/use_patient_search'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './search_dialog.module.css'

const shownMax = 12

/** Ctrl+K: find a patient from anywhere. What is typed never stands in an address. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const result = usePatientSearch(query)
  const patients = result.state === 'found' ? (result.found.patients ?? []).slice(0, shownMax) : []
  const active = patients[Math.min(chosen, patients.length - 1)]

  useEffect(() => {
    if (active) document.getElementById(optionId(active.id))?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && patients.length > 0) {
      event.preventDefault()
      setChosen(
        (now) => (Math.min(now, patients.length - 1) + step + patients.length) % patients.length
      )
    }
    if (event.key === 'Enter' && active) openPatient(active.id)
  }

  function openPatient(id: string) {
    onClose()
    router.visit(paths.patient(id))
  }

  return (
    <Dialog opened onClose={onClose} title={t('shell.search')} size="lg" quiet>
      <TextInput
        data-autofocus
        className={classes.input}
        variant="unstyled"
        size="md"
        role="combobox"
        aria-expanded={patients.length > 0}
        aria-controls="search-options"
        aria-activedescendant={active ? optionId(active.id) : undefined}
        aria-label={t('records.search.label')}
        placeholder={t('records.search.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={move}
        autoComplete="off"
      />
      <SearchOptions
        result={result}
        patients={patients}
        active={active?.id}
        onOpen={openPatient}
        onPoint={setChosen}
      />
      <Text className={classes.help} size="xs" c="dimmed">
        <Kbd size="xs">
          <IconArrowUp size={10} />
        </Kbd>{' '}
        <Kbd size="xs">
          <IconArrowDown size={10} />
        </Kbd>{' '}
        {t('records.search.keys.move')} · <Kbd size="xs">Enter</Kbd> {t('records.search.keys.open')}{' '}
        · <Kbd size="xs">Esc</Kbd> {t('records.search.keys.close')}
      </Text>
    </Dialog>
  )
}
