import { DateTime } from '~/components/common/date_time'
import { fullTime, wholeDay } from '~/format/spoken_time'
import { timeOfDay, wallClock } from '~/format/wall_clock'
import { useShared } from '~/hooks/use_shared'

/** When something ends: its last day where that is a midnight, the moment otherwise. */
export function Until({ at }: { at: string }) {
  const { locale, timeZone } = useShared()
  if (timeOfDay(wallClock(at, timeZone)) !== '00:00') return <DateTime at={at} />
  const last = new Date(Date.parse(at) - 1).toISOString()

  return (
    <time dateTime={at} title={fullTime({ at, timeZone, locale })}>
      {wholeDay({ at: last, timeZone, locale })}
    </time>
  )
}
