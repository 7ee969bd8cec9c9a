import { Badge, Button } from '@mantine/core'
import { router } from '@inertiajs/react'
import type { OwnSession, OwnSessionsProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { PageHeading } from '~/components/common/page_heading'
import { fullTime } from '~/format/spoken_time'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Where the reader is signed in, and the way to end it. */
export default function MySessions({ sessions }: OwnSessionsProps) {
  const { t, locale } = useText()
  const { timeZone } = useShared()
  const deviceOf = ({ browser, system }: OwnSession) =>
    t('people.sessions.device', {
      browser: t(`people.browser.${browser}`),
      system: t(`people.system.${system}`),
    })
  const sinceOf = ({ since }: OwnSession) => fullTime({ at: since, timeZone, locale })

  return (
    <>
      <PageHeading title={t('people.sessions.title')} lead={t('people.sessions.lead')}>
        {sessions.length > 1 && (
          <Button variant="default" onClick={() => router.delete(paths.myOtherSessions)}>
            {t('people.sessions.end_others')}
          </Button>
        )}
      </PageHeading>
      <DataTable
        caption={t('people.sessions.title')}
        columns={[
          t('people.column.device'),
          t('people.column.since'),
          t('people.column.seen'),
          t('people.column.act'),
        ]}
        rows={sessions.map((session) => ({
          key: session.reference,
          cells: [
            deviceOf(session),
            <DateTime key="since" at={session.since} />,
            <DateTime key="seen" at={session.lastSeenAt} />,
            session.isThis ? (
              <Badge key="act" color="fjord" variant="light">
                {t('people.sessions.this')}
              </Badge>
            ) : (
              <Button
                key="act"
                variant="default"
                size="compact-md"
                aria-label={t('people.sessions.end_one.of', {
                  device: deviceOf(session),
                  since: sinceOf(session),
                })}
                onClick={() => router.delete(paths.mySession(session.reference))}
              >
                {t('people.sessions.end_one')}
              </Button>
            ),
          ],
        }))}
      />
    </>
  )
}
