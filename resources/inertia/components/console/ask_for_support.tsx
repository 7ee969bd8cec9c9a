import { Button, Checkbox, NativeSelect, NumberInput, Radio, Stack, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { ConsoleSupportProps } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { Section } from '~/components/common/section'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Asks a tenant to be let in: for which ticket, why, to what, for how long. */
export function AskForSupport({ tenants }: Pick<ConsoleSupportProps, 'tenants'>) {
  const { t } = useText()
  const form = useForm({
    tenant: tenants[0]?.slug ?? '',
    ticket: '',
    reason: '',
    scope: 'configuration',
    minutes: 60,
    mayWrite: false,
  })
  const { data, errors, setData } = form
  const path = paths.consoleSupport
  const send = () => form.post(path, { onSuccess: () => form.reset() })

  return (
    <Section title={t('support.console.ask')}>
      <ServerForm action={path} onSend={send} label={t('support.console.ask')}>
        <ErrorSummary errors={errors} />
        <Stack gap="md" maw="75ch">
          <NativeSelect
            id="tenant"
            label={t('support.console.tenant')}
            data={tenants.map(({ slug, name }) => ({ value: slug, label: name }))}
            error={errors.tenant}
            value={data.tenant}
            onChange={(event) => setData('tenant', event.currentTarget.value)}
          />
          <TextInput
            id="ticket"
            label={t('support.ticket')}
            error={errors.ticket}
            value={data.ticket}
            onChange={(event) => setData('ticket', event.currentTarget.value)}
          />
          <TextInput
            id="reason"
            label={t('support.reason')}
            description={t('support.reason.help')}
            error={errors.reason}
            value={data.reason}
            onChange={(event) => setData('reason', event.currentTarget.value)}
          />
          <Radio.Group
            id="scope"
            label={t('support.reach')}
            value={data.scope}
            onChange={(scope) => setData('scope', scope)}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="configuration" label={t('support.reach.configuration')} />
              <Radio value="patient" label={t('support.reach.patient')} />
            </Stack>
          </Radio.Group>
          <NumberInput
            id="minutes"
            label={t('support.minutes')}
            min={15}
            max={480}
            error={errors.minutes}
            value={data.minutes}
            onChange={(minutes) => setData('minutes', Number(minutes))}
          />
          {data.scope === 'configuration' && (
            <Checkbox
              label={t('support.may_write')}
              checked={data.mayWrite}
              onChange={(event) => setData('mayWrite', event.currentTarget.checked)}
            />
          )}
          <div>
            <Button type="submit" loading={form.processing}>
              {t('support.console.send')}
            </Button>
          </div>
        </Stack>
      </ServerForm>
    </Section>
  )
}
