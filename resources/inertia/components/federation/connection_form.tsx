import { Button, Stack } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { SettingsField } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { LeaveGuard } from '~/components/common/leave_guard'
import { ServerForm } from '~/components/common/server_form'
import { SettingsInput } from '~/components/plugins/settings_input'
import { useText } from '~/texts/use_text'

type Value = string | number | boolean | null
type Values = Record<string, Value>

type ConnectionFormProps = {
  path: string
  method: 'post' | 'put'
  fields: SettingsField[]
  /** Sent along, e.g. which protocol. */
  fixed?: Record<string, string>
  send: string
}

/** The settings of a connection as they are declared. Secrets go in and never come out. */
export function ConnectionForm({ path, method, fields, fixed, send }: ConnectionFormProps) {
  const { t } = useText()
  const form = useForm<Values>({ ...startValues(fields), ...fixed })
  const isOther = form.data.operatedBy === 'other'
  const shown = fields.filter(({ name }) => isOther || !processorFields.includes(name))

  /** A stored secret leaves the form: it is never shown again. */
  function stored() {
    for (const { name, kind } of fields) if (kind === 'secret') form.setData(name, '')
    form.setDefaults()
  }

  return (
    <ServerForm
      action={path}
      label={t('federation.settings')}
      onSend={() => form.submit(method, path, { preserveScroll: true, onSuccess: stored })}
    >
      <LeaveGuard unsaved={form.isDirty && !form.processing} />
      <ErrorSummary errors={form.errors} idOf={(field) => `settings-${field}`} />
      <Stack gap="sm" mt="sm" maw={520}>
        {shown.map((field) => (
          <SettingsInput
            key={field.name}
            field={field}
            disabled={false}
            error={form.errors[field.name]}
            value={form.data[field.name] ?? null}
            onChange={(value) => form.setData(field.name, value)}
          />
        ))}
        <div>
          <Button type="submit" loading={form.processing}>
            {send}
          </Button>
        </div>
      </Stack>
    </ServerForm>
  )
}

const processorFields = [
  'processorName',
  'processorAddress',
  'processorCountry',
  'transferMechanism',
]

/** Secrets start empty: an empty secret keeps the one that is stored. */
function startValues(fields: SettingsField[]): Values {
  return Object.fromEntries(
    fields.map(({ name, kind, value }) => [
      name,
      kind === 'boolean' ? value === true : (value ?? ''),
    ])
  )
}
