import { Button, Text, Textarea } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { NoRelationProps } from '~/contract'
import { AccessAnswer } from '~/components/access/access_answer'
import { DateTime } from '~/components/common/date_time'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** The reader's own request and its answer, and the way to ask. */
export function AccessRequest({ patientId, asked }: Pick<NoRelationProps, 'patientId' | 'asked'>) {
  const { t } = useText()
  const form = useForm({ patientId, reason: '' })
  const path = paths.accessRequests(patientId)

  if (asked?.state === 'waiting') {
    return (
      <Text role="status">
        {t('records.closed.asked')} <DateTime at={asked.at} />. {t('records.closed.asked.next')}
      </Text>
    )
  }

  return (
    <>
      {asked && <AccessAnswer asked={asked} />}
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
    </>
  )
}
