import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { ServerForm } from '~/components/common/server_form'
import { Section } from '~/components/common/section'
import { meetingPaths } from './meeting_paths'
import type { MeetingPageProps } from './page_props'
import { useMeetingText } from './texts'

type InvitationFormProps = Pick<MeetingPageProps, 'recipients' | 'patient'> & { meetingId: string }

/** Sends our own link to an address that stands in the record. */
export function InvitationForm({ recipients, patient, meetingId }: InvitationFormProps) {
  const { t } = useMeetingText()
  const form = useForm({
    contactPointId: recipients[0]?.id ?? '',
    patientId: patient.id,
    patientVersion: patient.version,
  })
  const path = meetingPaths.invitations(meetingId)

  return (
    <Section title={t('invite')}>
      <Text mb="sm" className="prose">
        {t('invite_what')}
      </Text>
      {recipients.length === 0 && <Text c="dimmed">{t('no_address')}</Text>}
      {recipients.length > 0 && (
        <ServerForm action={path} onSend={() => form.post(path, { preserveScroll: true })}>
          <Group gap="xs" align="flex-end">
            <NativeSelect
              name="contactPointId"
              label={t('address')}
              data={recipients.map(({ id, masked }) => ({ value: id, label: masked }))}
              value={form.data.contactPointId}
              onChange={(event) => form.setData('contactPointId', event.currentTarget.value)}
            />
            <Button type="submit" loading={form.processing}>
              {t('send')}
            </Button>
          </Group>
        </ServerForm>
      )}
    </Section>
  )
}
