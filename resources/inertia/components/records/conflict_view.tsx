import { Alert, Button, Group, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { EntryConflict } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { useText } from '~/texts/use_text'
import classes from './conflict_view.module.css'

type ConflictViewProps = {
  conflict: EntryConflict
  /** The text to go on with, on top of the version that is stored now. */
  onSettle: (chosen: string, conflict: EntryConflict) => void
}

/** Two people wrote at once. Both texts stay in sight until one of the two says how to go on. */
export function ConflictView({ conflict, onSettle }: ConflictViewProps) {
  const { t } = useText()
  const [text, setText] = useState(conflict.yours)

  return (
    <Alert
      role="alert"
      color="beacon"
      mb="md"
      variant="light"
      icon={<IconAlertTriangle size={18} />}
      title={t('records.conflict.title')}
    >
      <Text size="sm" mb="sm">
        {t('records.conflict.what', { name: conflict.theirAuthorName })}{' '}
        <DateTime at={conflict.theirWrittenAt} />
      </Text>
      <div className={classes.texts}>
        <Textarea
          label={t('records.conflict.yours')}
          autosize
          minRows={4}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <Text size="sm" fw={500} component="h3">
            {t('records.conflict.theirs', { name: conflict.theirAuthorName })}
          </Text>
          <div className={`${classes.theirs} preserve`}>{conflict.theirs}</div>
        </div>
      </div>
      <Group gap="xs" mt="sm">
        <Button onClick={() => onSettle(text, conflict)}>{t('records.conflict.use_mine')}</Button>
        <Button
          variant="default"
          onClick={() => setText(`${conflict.theirs}\n\n${conflict.yours}`)}
        >
          {t('records.conflict.join')}
        </Button>
        <Button variant="default" onClick={() => onSettle(conflict.theirs, conflict)}>
          {t('records.conflict.use_theirs')}
        </Button>
      </Group>
    </Alert>
  )
}
