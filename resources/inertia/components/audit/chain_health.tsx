import { Text } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import type { ChainHealth as Health } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { spokenDuration } from '~/format/duration'
import { useText } from '~/texts/use_text'
import classes from './chain_health.module.css'

const waitingSecondsMax = 60

/** How far the log is sealed. Amber when events have waited for longer than a minute. */
export function ChainHealth({ chain }: { chain: Health }) {
  const { t } = useText()
  const age = chain.unsealedAgeSeconds ?? 0
  const { unit, count } = spokenDuration(age)

  return (
    <div className={classes.chain} data-late={age > waitingSecondsMax || undefined}>
      <IconLink size={18} aria-hidden />
      <span>{t('audit.chain.sealed', { count: chain.sealedCount })}</span>
      <span>
        {chain.unsealedCount === 0
          ? t('audit.chain.none_waiting')
          : `${t('audit.chain.waiting', { count: chain.unsealedCount })} ${t(`audit.chain.${unit}`, { count })}`}
      </span>
      {chain.headSignedAt && chain.headSequence !== null && (
        <span>
          {t('audit.chain.head', { sequence: chain.headSequence })}{' '}
          <DateTime at={chain.headSignedAt} />
        </span>
      )}
      <Text size="xs" c="dimmed" w="100%">
        {t('audit.chain.what')}
      </Text>
    </div>
  )
}
