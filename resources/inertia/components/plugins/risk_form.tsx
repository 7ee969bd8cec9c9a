import { Button, NativeSelect, Group, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { PluginCard } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

const levels = ['1', '2', '3', '4', '5'] as const
type RiskFormProps = { plugin: PluginCard; acceptedUpTo: number | null; onDone: () => void }

/** Records a risk assessment; the score is likelihood times consequence, and is shown while choosing. */
export function RiskForm({ plugin, acceptedUpTo, onDone }: RiskFormProps) {
  const { t } = useText()
  const form = useForm({ likelihood: '2', consequence: '3', measures: '', validUntil: '' })
  const path = paths.riskAssessments(plugin.id)
  const score = Number(form.data.likelihood) * Number(form.data.consequence)

  function send() {
    form.transform((data) => ({
      ...data,
      likelihood: Number(data.likelihood),
      consequence: Number(data.consequence),
    }))
    form.post(path, { preserveScroll: true, onSuccess: onDone })
  }

  const choice = (field: 'likelihood' | 'consequence') => (
    <NativeSelect
      id={`risk-${field}`}
      name={field}
      label={t(`plugins.risk.${field}`)}
      error={form.errors[field]}
      value={form.data[field]}
      onChange={(event) => form.setData(field, event.currentTarget.value)}
      data={levels.map((level) => ({ value: level, label: t(`plugins.risk.${field}.${level}`) }))}
    />
  )

  return (
    <ServerForm action={path} onSend={send}>
      <ErrorSummary errors={form.errors} idOf={(field) => `risk-${field}`} />
      <Stack gap="sm" mt="sm" maw={560}>
        <Group grow align="flex-start">
          {choice('likelihood')}
          {choice('consequence')}
        </Group>
        <Text size="sm" role="status">
          {acceptedUpTo === null
            ? t('plugins.risk.now', { score })
            : t('plugins.risk.score', { score, accepted: acceptedUpTo })}
        </Text>
        <Textarea
          id="risk-measures"
          name="measures"
          label={t('plugins.risk.measures')}
          description={t('plugins.risk.measures.help')}
          autosize
          minRows={2}
          error={form.errors.measures}
          value={form.data.measures}
          onChange={(event) => form.setData('measures', event.currentTarget.value)}
        />
        <TextInput
          id="risk-validUntil"
          name="validUntil"
          type="date"
          maw={220}
          label={t('plugins.valid_until_label')}
          error={form.errors.validUntil}
          value={form.data.validUntil}
          onChange={(event) => form.setData('validUntil', event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={form.processing}>
            {t('plugins.risk.save')}
          </Button>
        </div>
      </Stack>
    </ServerForm>
  )
}
