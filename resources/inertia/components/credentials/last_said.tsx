import { Text } from '@mantine/core'
import type { Credential } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { StateWord } from '~/components/console/state_word'
import { calendarDate } from '~/format/calendar_date'
import { useText } from '~/texts/use_text'

/** Who vouched for it, and whether that still counts. */
export function LastSaid({ credential, days }: { credential: Credential; days: number }) {
  const { t, locale } = useText()
  const { attestation, attestedByName, isStale } = credential
  const old = t(attestation ? 'credentials.attested.old' : 'credentials.attested.never', { days })

  return (
    <div>
      {attestation && (
        <div>
          {attestedByName}, <DateTime at={attestation.at} />
        </div>
      )}
      {isStale && <StateWord ok={false} good="" bad={old} />}
      {!isStale && attestation && (
        <Text size="xs" c="dimmed">
          {t('credentials.attested.holds', { day: calendarDate(attestation.dueOn, locale) })}
        </Text>
      )}
    </div>
  )
}
