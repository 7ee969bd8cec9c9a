import { Alert, Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { usePage } from '@inertiajs/react'
import { IconUserCheck } from '@tabler/icons-react'
import { calendarDate } from '~/format/calendar_date'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Roles wait for the reader's answers; on every page but the one where they are given. */
export function ReviewReminder() {
  const { t, locale } = useText()
  const due = useShared().signedIn?.reviewDue
  const { url } = usePage()
  if (!due || url.startsWith(paths.reviews)) return null

  return (
    <Alert color="beacon" mb="md" className="no-print" icon={<IconUserCheck size={18} />}>
      {t(due.isOverdue ? 'recertification.reminder.overdue' : 'recertification.reminder', {
        due: calendarDate(due.on, locale),
      })}{' '}
      <Anchor component={Link} href={paths.reviews} underline="always" size="sm">
        {t('recertification.reminder.open')}
      </Anchor>
    </Alert>
  )
}
