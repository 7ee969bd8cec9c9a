import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { PluginDetailProps } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** What GDPR chapter V allows a transfer to stand on. */
const transferBases = [
  'adequacy',
  'data_privacy_framework',
  'standard_clauses',
  'binding_rules',
] as const

type AgreementFormProps = Pick<
  PluginDetailProps,
  'plugin' | 'requiredClauses' | 'transferNeeded'
> & {
  onDone: () => void
}

/** Records an agreement; every letter of GDPR article 28(3) is confirmed by itself. */
export function AgreementForm(props: AgreementFormProps) {
  const { t, own } = useText()
  const { plugin, requiredClauses, transferNeeded, onDone } = props
  const form = useForm({
    reference: '',
    signedOn: '',
    validUntil: '',
    clauses: [] as string[],
    transferBasis: transferNeeded ? 'adequacy' : null,
  })
  const path = paths.agreements(plugin.id)
  const send = () => form.post(path, { preserveScroll: true, onSuccess: onDone })

  return (
    <ServerForm action={path} onSend={send}>
      <ErrorSummary errors={form.errors} idOf={(field) => `agreement-${field}`} />
      <Stack gap="sm" mt="sm" maw={560}>
        <TextInput
          id="agreement-reference"
          name="reference"
          label={t('plugins.agreement.reference')}
          description={t('plugins.agreement.reference.help')}
          error={form.errors.reference}
          value={form.data.reference}
          onChange={(event) => form.setData('reference', event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <TextInput
            id="agreement-signedOn"
            name="signedOn"
            type="date"
            label={t('plugins.agreement.signed_on')}
            error={form.errors.signedOn}
            value={form.data.signedOn}
            onChange={(event) => form.setData('signedOn', event.currentTarget.value)}
          />
          <TextInput
            id="agreement-validUntil"
            name="validUntil"
            type="date"
            label={t('plugins.valid_until_label')}
            error={form.errors.validUntil}
            value={form.data.validUntil}
            onChange={(event) => form.setData('validUntil', event.currentTarget.value)}
          />
        </Group>
        {transferNeeded && (
          <NativeSelect
            id="agreement-transferBasis"
            name="transferBasis"
            label={t('plugins.agreement.transfer_basis')}
            error={form.errors.transferBasis}
            value={form.data.transferBasis ?? ''}
            onChange={(event) => form.setData('transferBasis', event.currentTarget.value)}
            data={transferBases.map((basis) => ({
              value: basis,
              label: t(`plugins.transfer_basis.${basis}`),
            }))}
          />
        )}
        <Checkbox.Group
          id="agreement-clauses"
          label={t('plugins.agreement.clauses')}
          error={form.errors.clauses}
          value={form.data.clauses}
          onChange={(clauses) => form.setData('clauses', clauses)}
        >
          <Stack gap={6} mt="xs">
            {requiredClauses.map(({ letter, text }) => (
              <Checkbox
                key={letter}
                name="clauses[]"
                value={letter}
                label={`(${letter}) ${own(text)}`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <div>
          <Button type="submit" loading={form.processing}>
            {t('plugins.agreement.save')}
          </Button>
        </div>
      </Stack>
    </ServerForm>
  )
}
