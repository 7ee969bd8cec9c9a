import { Anchor, Badge, Group, Stack, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { DateTime } from '~/components/common/date_time'
import { Section } from '~/components/common/section'
import { BookingForm } from '../booking_form'
import { meetingPaths } from '../meeting_paths'
import type { MeetingLine, MeetingsPanelProps } from '../page_props'
import { useMeetingText } from '../texts'

type Patient = { id: string; version: number }

/** The patient's video meetings, and the way to book one. */
export default function Meetings({ meetings, patient }: MeetingsPanelProps & { patient: Patient }) {
  const { t } = useMeetingText()

  return (
    <Section title={t('panel')}>
      <Stack gap="sm">
        {meetings.length === 0 && <Text c="dimmed">{t('none')}</Text>}
        {meetings.map((meeting) => (
          <Line key={meeting.id} meeting={meeting} />
        ))}
        <BookingForm patient={patient} />
      </Stack>
    </Section>
  )
}

function Line({ meeting }: { meeting: MeetingLine }) {
  const { t } = useMeetingText()
  const isOpen = meeting.state === 'booked' || meeting.state === 'booking'
  const facts = [meeting.invitedAt && t('invited'), meeting.joinedAt && t('joined')].filter(Boolean)

  return (
    <Group gap="xs" justify="space-between" wrap="wrap">
      <Text component="span">
        <DateTime at={meeting.startsAt} />{' '}
        <Badge variant="light" color={isOpen ? undefined : 'gray'}>
          {t(`state.${meeting.state}`)}
        </Badge>
        {facts.length > 0 && (
          <Text component="span" size="sm" c="dimmed">
            {` ${facts.join(' · ')}`}
          </Text>
        )}
      </Text>
      {isOpen && (
        <Anchor component={Link} href={meetingPaths.meeting(meeting.id)}>
          {t('open')}
        </Anchor>
      )}
    </Group>
  )
}
