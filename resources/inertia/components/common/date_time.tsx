import { useShared } from '~/hooks/use_shared'
import { fullTime, spokenTime } from '~/format/spoken_time'

/** "today 14:05" in the reader's language and the tenant's time zone; the whole of it on hover. */
export function DateTime({ at }: { at: string }) {
  const { locale, timeZone, now } = useShared()

  return (
    <time dateTime={at} title={fullTime({ at, timeZone, locale })}>
      {spokenTime({ at, now, timeZone, locale })}
    </time>
  )
}
