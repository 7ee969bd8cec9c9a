import { Button, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { Finding, FindingOutcome } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

const outcomes: FindingOutcome[] = ['one_person', 'shared_account', 'intruder']

/** What it was, given once. */
export function FindingForm({ finding }: { finding: Finding }) {
  const { t } = useText()
  const form = useForm({ outcome: '', note: '' })
  const path = paths.sessionFinding(finding.id)
  const idOf = (field: string) => `${field}-${finding.id}`

  return (
    <ServerForm
      action={path}
      label={t('devices.findings.close.of', { name: finding.staffName })}
      onSend={() => form.put(path, { preserveScroll: true })}
    >
      <ErrorSummary errors={form.errors} idOf={idOf} />
      <Stack gap="sm" mt="md" maw="75ch">
        <Radio.Group
          id={idOf('outcome')}
          label={t('devices.findings.outcome')}
          error={form.errors.outcome}
          value={form.data.outcome}
          onChange={(outcome) => form.setData('outcome', outcome)}
        >
          <Stack gap="xs" mt="xs">
            {outcomes.map((outcome) => (
              <Radio
                key={outcome}
                value={outcome}
                label={t(`devices.findings.outcome.${outcome}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          id={idOf('note')}
          name="note"
          label={t('devices.findings.note')}
          description={t('devices.findings.note.help')}
          autosize
          minRows={2}
          autoComplete="off"
          error={form.errors.note}
          value={form.data.note}
          onChange={(event) => form.setData('note', event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          {t('devices.findings.close.ends')}
        </Text>
        <div>
          <Button type="submit" loading={form.processing}>
            {t('devices.findings.close')}
          </Button>
        </div>
      </Stack>
    </ServerForm>
  )
}
