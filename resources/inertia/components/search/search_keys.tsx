import { Kbd, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useText } from '~/texts/use_text'
import classes from './search_dialog.module.css'

/** Which keys do what in the search. */
export function SearchKeys() {
  const { t } = useText()

  return (
    <Text className={classes.help} size="xs" c="dimmed">
      <Kbd size="xs">
        <IconArrowUp size={10} />
      </Kbd>{' '}
      <Kbd size="xs">
        <IconArrowDown size={10} />
      </Kbd>{' '}
      {t('records.search.keys.move')} · <Kbd size="xs">Enter</Kbd> {t('records.search.keys.open')} ·{' '}
      <Kbd size="xs">Esc</Kbd> {t('records.search.keys.close')}
    </Text>
  )
}
