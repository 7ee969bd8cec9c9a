import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { optionId } from '~/components/search/search_options'
import { useText } from '~/texts/use_text'
import classes from './search_dialog.module.css'

type SearchFieldProps = {
  query: string
  hasOptions: boolean
  active: string | undefined
  onType: (query: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The field of the search: it keeps the focus while the arrows move through the list. */
export function SearchField({ query, hasOptions, active, onType, onKeyDown }: SearchFieldProps) {
  const { t } = useText()

  return (
    <TextInput
      data-autofocus
      className={classes.input}
      variant="unstyled"
      size="md"
      role="combobox"
      aria-expanded={hasOptions}
      aria-controls="search-options"
      aria-activedescendant={active ? optionId(active) : undefined}
      aria-label={t('records.search.label')}
      placeholder={t('records.search.placeholder')}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={query}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      autoComplete="off"
    />
  )
}
