import { Alert, Button, Text, Textarea } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { IconLock } from '@tabler/icons-react'
import type { NoRelationProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { ErrorSummary } from '~/components/common/error_summary'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** No care relation: name and birth year, why the record is closed, and a way to ask. */
export default function NoRelation({ patientId, name, birthYear, reason, asked }: NoRelationProps) {
  const { t, code } = useText()
  const form = useForm({ patientId, reason: '' })
  const path = paths.accessRequests(patientId)

  return (
    <>
      <PageHeading title={t('records.closed.title')} />
      <Section
        title={birthYear ? `${name}, ${t('records.closed.born', { year: birthYear })}` : name}
      >
        <Alert color="gray" icon={<IconLock size={18} />} mb="md">
          {code(`records.closed.${reason}`, t('records.closed.no_relation'))}
        </Alert>
        {asked ? (
          <Text role="status">
            {t('records.closed.asked')} <DateTime at={asked.at} />. {t('records.closed.asked.next')}
          </Text>
        ) : (
          <ServerForm action={path} onSend={() => form.post(path)}>
            <ErrorSummary errors={form.errors} />
            <Textarea
              id="reason"
              name="reason"
              maw="75ch"
              label={t('records.closed.reason')}
              description={t('records.closed.reason.help')}
              autosize
              minRows={3}
              error={form.errors.reason}
              value={form.data.reason}
              onChange={(event) => form.setData('reason', event.currentTarget.value)}
            />
            <Button type="submit" mt="sm" loading={form.processing}>
              {t('records.closed.ask')}
            </Button>
          </ServerForm>
        )}
      </Section>
    </>
  )
}
