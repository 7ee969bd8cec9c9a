import { Button, Stack } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { PluginDetailProps, SettingsField } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { SettingsInput } from '~/components/plugins/settings_input'
import { Step } from '~/components/plugins/step'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type SettingsStepProps = Pick<PluginDetailProps, 'plugin' | 'fields' | 'mayChange'> & {
  number: number
  isDone: boolean
}
type Values = Record<string, string | number | boolean | null>

/** The plugin's own settings, as its schema describes them. Secrets go in and never come out. */
export function SettingsStep({ number, plugin, fields, mayChange, isDone }: SettingsStepProps) {
  const { t } = useText()
  const form = useForm<Values>(startValues(fields))
  const path = paths.pluginSettings(plugin.id)

  /** A stored secret leaves the form: it is never shown again. */
  function forgetSecrets() {
    const secrets = fields.filter(({ kind }) => kind === 'secret')
    for (const { name } of secrets) form.setData(name, '')
  }

  return (
    <Step
      number={number}
      title={t('plugins.settings')}
      state={isDone ? 'done' : 'open'}
      summary={t('plugins.settings.what')}
    >
      <ServerForm
        action={path}
        onSend={() => form.put(path, { preserveScroll: true, onSuccess: forgetSecrets })}
      >
        <ErrorSummary errors={form.errors} idOf={(field) => `settings-${field}`} />
        <Stack gap="sm" mt="sm" maw={480}>
          {fields.map((field) => (
            <SettingsInput
              key={field.name}
              field={field}
              disabled={!mayChange}
              error={form.errors[field.name]}
              value={form.data[field.name] ?? null}
              onChange={(value) => form.setData(field.name, value)}
            />
          ))}
          {mayChange && (
            <div>
              <Button
                type="submit"
                variant={isDone ? 'default' : 'filled'}
                loading={form.processing}
              >
                {t('plugins.settings.save')}
              </Button>
            </div>
          )}
        </Stack>
      </ServerForm>
    </Step>
  )
}

/** Secrets start empty: an empty secret keeps the one that is stored. */
function startValues(fields: SettingsField[]): Values {
  return Object.fromEntries(
    fields.map(({ name, kind, value }) => [
      name,
      kind === 'boolean' ? value === true : (value ?? ''),
    ])
  )
}
