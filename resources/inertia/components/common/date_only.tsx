import { calendarDate, shortDate } from '~/format/calendar_date'
import { useText } from '~/texts/use_text'

type DateOnlyProps = { date: string; short?: boolean }

/** A date without time; `short` is the form for tables. */
export function DateOnly({ date, short = false }: DateOnlyProps) {
  const { locale } = useText()
  return <time dateTime={date}>{short ? shortDate(date) : calendarDate(date, locale)}</time>
}
