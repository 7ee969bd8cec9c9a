import { Button, Group, NumberInput, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { fromLocalInput, toLocalInput } from '~/format/local_input'
import { useShared } from '~/hooks/use_shared'
import { meetingPaths } from './meeting_paths'
import { useMeetingText } from './texts'

const minutesUsual = 30

/** A time in the tenant's clock and a length. Sent as a moment in UTC. */
export function BookingForm({ patient }: { patient: { id: string; version: number } }) {
  const { t } = useMeetingText()
  const { now, timeZone } = useShared()
  const form = useForm({ startsAt: toLocalInput(now, timeZone), minutes: minutesUsual })
  const path = meetingPaths.meetings(patient.id)

  function send() {
    const startsAt = fromLocalInput(form.data.startsAt, timeZone)
    form.transform((data) => ({
      ...data,
      startsAt,
      patientId: patient.id,
      patientVersion: patient.version,
    }))
    form.post(path, { preserveScroll: true })
  }

  return (
    <ServerForm action={path} onSend={send} label={t('book')}>
      <ErrorSummary errors={form.errors} idOf={(field) => `meeting-${field}`} />
      <Group gap="xs" align="flex-end">
        <TextInput
          id="meeting-startsAt"
          name="startsAt"
          type="datetime-local"
          label={t('when')}
          error={form.errors.startsAt}
          value={form.data.startsAt}
          onChange={(event) => form.setData('startsAt', event.currentTarget.value)}
        />
        <NumberInput
          id="meeting-minutes"
          name="minutes"
          label={t('minutes')}
          min={5}
          max={240}
          w={96}
          error={form.errors.minutes}
          value={form.data.minutes}
          onChange={(value) => form.setData('minutes', Number(value))}
        />
        <Button type="submit" variant="default" loading={form.processing}>
          {t('send_booking')}
        </Button>
      </Group>
    </ServerForm>
  )
}
