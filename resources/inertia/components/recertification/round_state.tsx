import type { ReviewRound } from '~/contract'
import { StateWord } from '~/components/console/state_word'
import { calendarDate } from '~/format/calendar_date'
import { useText } from '~/texts/use_text'

/** Open, overdue or closed, in words. */
export function RoundState({ round }: { round: ReviewRound }) {
  const { t, locale } = useText()
  if (round.closedAt) return <>{t('recertification.state.closed')}</>
  if (!round.isOverdue) return <>{t('recertification.state.open')}</>
  const day = calendarDate(round.lapsesOn, locale)
  return <StateWord ok={false} good="" bad={t('recertification.state.overdue', { day })} />
}
