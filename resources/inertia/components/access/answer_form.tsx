import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { AccessRequestsProps } from '~/contract'
import { useNamed } from '~/components/access/named'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type AnswerFormProps = { request: AccessRequestsProps['requests'][number]; daysMax: number }
const answers = ['grant', 'refuse'] as const

/** A yes with a last day, or a no; always with a reason. */
export function AnswerForm({ request, daysMax }: AnswerFormProps) {
  const { t } = useText()
  const named = useNamed()
  const form = useForm({ answer: '', until: '', reason: '' })
  const path = paths.requestAnswer(request.id)
  const idOf = (field: string) => `${field}-${request.id}`

  function send() {
    form.transform((data) => ({ ...data, until: data.until || null }))
    form.post(path, { preserveScroll: true })
  }

  return (
    <ServerForm action={path} label={named(request.patient)} onSend={send}>
      <ErrorSummary errors={form.errors} idOf={idOf} />
      <Stack gap="sm" mt="md" maw="75ch">
        <Radio.Group
          id={idOf('answer')}
          name="answer"
          label={t('emergency.requests.answer')}
          error={form.errors.answer}
          value={form.data.answer}
          onChange={(answer) => form.setData('answer', answer)}
        >
          <Group gap="md" mt="xs">
            {answers.map((answer) => (
              <Radio key={answer} value={answer} label={t(`emergency.requests.answer.${answer}`)} />
            ))}
          </Group>
        </Radio.Group>
        {form.data.answer !== 'refuse' && (
          <TextInput
            id={idOf('until')}
            name="until"
            type="date"
            maw={220}
            label={t('emergency.requests.until')}
            description={t('emergency.requests.until.help', { days: daysMax })}
            error={form.errors.until}
            value={form.data.until}
            onChange={(event) => form.setData('until', event.currentTarget.value)}
          />
        )}
        <Textarea
          id={idOf('reason')}
          name="reason"
          label={t('emergency.requests.why')}
          description={t('emergency.requests.why.help')}
          autosize
          minRows={2}
          error={form.errors.reason}
          value={form.data.reason}
          onChange={(event) => form.setData('reason', event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={form.processing}>
            {t('emergency.requests.send')}
          </Button>
        </div>
      </Stack>
    </ServerForm>
  )
}
