import { DateTime } from '~/components/common/date_time'
import { useText } from '~/texts/use_text'

/** Since when; what has stood there from the beginning has no time. */
export function Since({ at }: { at: string | null }) {
  const { t } = useText()
  return at ? <DateTime at={at} /> : <>{t('privacy.from_the_start')}</>
}
