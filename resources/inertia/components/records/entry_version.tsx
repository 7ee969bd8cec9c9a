import { Alert, Group, Text } from '@mantine/core'
import type { EntryVersion as Version } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Diff } from '~/components/common/diff'
import { useText } from '~/texts/use_text'
import classes from './entry_card.module.css'

/** One version of an entry: what changed against the one before, who changed it, and why. */
export function EntryVersion({ version }: { version: Version }) {
  const { t } = useText()

  return (
    <article className={classes.entry}>
      <Group justify="space-between" align="baseline" gap="xs">
        <h3 className={classes.kind}>{t('records.version.number', { number: version.number })}</h3>
        <Text size="sm" c="dimmed">
          {t('records.version.written', { name: version.authorName })}{' '}
          <DateTime at={version.writtenAt} />
          {version.signedAt && (
            <>
              {' · '}
              {t('records.entry.signed', { name: version.signedByName ?? version.authorName })}{' '}
              <DateTime at={version.signedAt} />
            </>
          )}
        </Text>
      </Group>
      {version.reason && (
        <Text size="sm" mt={4}>
          {t('records.version.reason')} {version.reason}
        </Text>
      )}
      {version.damaged && (
        <Alert color="red" title={t('records.damaged.title')}>
          {t('records.damaged.text')}
        </Alert>
      )}
      <div className={classes.text}>
        {version.diff.length > 0 ? (
          <Diff parts={version.diff} />
        ) : (
          <div className="preserve">{version.text}</div>
        )}
      </div>
    </article>
  )
}
