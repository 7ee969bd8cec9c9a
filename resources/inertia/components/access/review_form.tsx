import { Button, Group, Radio, Stack, Textarea } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { EmergencyReview } from '~/contract'
import { useNamed } from '~/components/access/named'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type ReviewFormProps = { emergency: EmergencyReview; outcomes: string[] }

/** The judgement of one emergency access, given once. */
export function ReviewForm({ emergency, outcomes }: ReviewFormProps) {
  const { t, code } = useText()
  const named = useNamed()
  const form = useForm({ outcome: '', note: '' })
  const path = paths.emergencyReview(emergency.id)
  const idOf = (field: string) => `${field}-${emergency.id}`

  return (
    <ServerForm
      action={path}
      label={named(emergency.patient)}
      onSend={() => form.post(path, { preserveScroll: true })}
    >
      <ErrorSummary errors={form.errors} idOf={idOf} />
      <Stack gap="sm" mt="md" maw="75ch">
        <Radio.Group
          id={idOf('outcome')}
          name="outcome"
          label={t('emergency.reviews.outcome')}
          error={form.errors.outcome}
          value={form.data.outcome}
          onChange={(outcome) => form.setData('outcome', outcome)}
        >
          <Group gap="md" mt="xs">
            {outcomes.map((outcome) => (
              <Radio
                key={outcome}
                value={outcome}
                label={code(`emergency.reviews.outcome.${outcome}`, outcome)}
              />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          id={idOf('note')}
          name="note"
          label={t('emergency.note')}
          autosize
          minRows={2}
          error={form.errors.note}
          value={form.data.note}
          onChange={(event) => form.setData('note', event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={form.processing}>
            {t('emergency.reviews.send')}
          </Button>
        </div>
      </Stack>
    </ServerForm>
  )
}
