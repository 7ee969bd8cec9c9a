import { Alert, Anchor, Button, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import { DateTime } from '~/components/common/date_time'
import { PageHeading } from '~/components/common/page_heading'
import { PatientBanner } from '~/components/patients/patient_banner'
import { paths } from '~/paths'
import { InvitationForm } from '../invitation_form'
import { meetingPaths } from '../meeting_paths'
import type { MeetingPageProps } from '../page_props'
import { useMeetingText } from '../texts'
import { VideoRoom } from '../video_room'

/** One meeting: the room with the host's rights, the patient's link, and the end. */
export default function Meeting({ patient, meeting, embedUrl, recipients }: MeetingPageProps) {
  const { t } = useMeetingText()
  const isOver = meeting.state === 'ended' || meeting.state === 'failed'

  return (
    <>
      <PatientBanner patient={patient} />
      <Anchor component={Link} href={paths.patient(patient.id)} size="sm">
        {t('back')}
      </Anchor>
      <PageHeading title={t('meeting')}>
        <Text component="span">
          <DateTime at={meeting.startsAt} /> · {t(`state.${meeting.state}`)}
        </Text>
      </PageHeading>
      {embedUrl ? (
        <VideoRoom address={embedUrl} title={t('room')} />
      ) : (
        <Alert>{meeting.state === 'booking' ? t('booking_help') : t('no_room')}</Alert>
      )}
      {embedUrl && (
        <InvitationForm recipients={recipients} patient={patient} meetingId={meeting.id} />
      )}
      {!isOver && (
        <Text mt="xl">
          <Button
            color="red"
            variant="outline"
            onClick={() => router.delete(meetingPaths.meeting(meeting.id))}
          >
            {t('end')}
          </Button>{' '}
          <Text component="span" size="sm" c="dimmed">
            {t('end_what')}
          </Text>
        </Text>
      )}
    </>
  )
}
