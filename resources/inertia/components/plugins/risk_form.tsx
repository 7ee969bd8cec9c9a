import { Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { PluginCard } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { RiskLevelSelect } from '~/components/plugins/risk_level_select'
import { textFieldOf } from '~/hooks/text_field_of'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type RiskFormProps = { plugin: PluginCard; acceptedUpTo: number | null; onDone: () => void }

const start = { likelihood: '2', consequence: '3', measures: '', validUntil: '' }

/** Records a risk assessment; the score is likelihood times consequence, and is shown while choosing. */
export function RiskForm({ plugin, acceptedUpTo, onDone }: RiskFormProps) {
  const { t } = useText()
  const form = useForm(start)
  const path = paths.riskAssessments(plugin.id)
  const score = Number(form.data.likelihood) * Number(form.data.consequence)
  const field = (name: keyof typeof start) => textFieldOf(form, 'risk', name)

  return (
    <ServerForm
      action={path}
      onSend={() => form.post(path, { preserveScroll: true, onSuccess: onDone })}
    >
      <ErrorSummary errors={form.errors} idOf={(name) => `risk-${name}`} />
      <Stack gap="sm" mt="sm" maw={560}>
        <Group grow align="flex-start">
          <RiskLevelSelect of="likelihood" {...field('likelihood')} />
          <RiskLevelSelect of="consequence" {...field('consequence')} />
        </Group>
        <Text size="sm" role="status">
          {acceptedUpTo === null
            ? t('plugins.risk.now', { score })
            : t('plugins.risk.score', { score, accepted: acceptedUpTo })}
        </Text>
        <Textarea
          {...field('measures')}
          label={t('plugins.risk.measures')}
          description={t('plugins.risk.measures.help')}
          autosize
          minRows={2}
        />
        <TextInput
          {...field('validUntil')}
          type="date"
          maw={220}
          label={t('plugins.valid_until_label')}
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
