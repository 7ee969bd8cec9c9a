import { Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { timeOfDay, wallClock } from '~/format/wall_clock'
import type { DraftStatus } from '~/hooks/use_draft'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'
import classes from './entry_editor.module.css'

/** Whether the text is safe: "saved 14:05" only when the server has said so. */
export function DraftState({ status, savedAt }: { status: DraftStatus; savedAt: string | null }) {
  const { t } = useText()
  const { timeZone } = useShared()

  if (status === 'failed') {
    return (
      <Text role="alert" size="sm" className={classes.failed}>
        <IconAlertTriangle size={16} aria-hidden /> {t('records.draft.failed')}
      </Text>
    )
  }

  return (
    <Text role="status" size="sm" c="dimmed" className={classes.state}>
      {status === 'saving' && t('records.draft.saving')}
      {status === 'typing' && t('records.draft.typing')}
      {status === 'saved' && savedAt && (
        <>
          <IconCheck size={16} aria-hidden />{' '}
          {t('records.draft.saved', { time: timeOfDay(wallClock(savedAt, timeZone)) })}
        </>
      )}
    </Text>
  )
}
