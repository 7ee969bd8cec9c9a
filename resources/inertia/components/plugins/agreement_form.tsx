import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { PluginDetailProps } from '~/contract'
import { ErrorSummary } from '~/components/common/error_summary'
import { ServerForm } from '~/components/common/server_form'
import { ClauseChecks } from '~/components/plugins/clause_checks'
import { TransferBasisSelect } from '~/components/plugins/transfer_basis_select'
import { textFieldOf } from '~/hooks/text_field_of'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type AgreementFormProps = Pick<
  PluginDetailProps,
  'plugin' | 'requiredClauses' | 'transferNeeded'
> & { onDone: () => void }

type Agreement = {
  reference: string
  signedOn: string
  validUntil: string
  clauses: string[]
  transferBasis: string | null
}

const empty: Agreement = {
  reference: '',
  signedOn: '',
  validUntil: '',
  clauses: [],
  transferBasis: null,
}

/** Records an agreement; every letter of GDPR article 28(3) is confirmed by itself. */
export function AgreementForm(props: AgreementFormProps) {
  const { t } = useText()
  const { plugin, requiredClauses, transferNeeded, onDone } = props
  const form = useForm<Agreement>({ ...empty, transferBasis: transferNeeded ? 'adequacy' : null })
  const path = paths.agreements(plugin.id)
  const field = (name: 'reference' | 'signedOn' | 'validUntil' | 'transferBasis') =>
    textFieldOf(form, 'agreement', name)

  return (
    <ServerForm
      action={path}
      onSend={() => form.post(path, { preserveScroll: true, onSuccess: onDone })}
    >
      <ErrorSummary errors={form.errors} idOf={(name) => `agreement-${name}`} />
      <Stack gap="sm" mt="sm" maw={560}>
        <TextInput
          {...field('reference')}
          label={t('plugins.agreement.reference')}
          description={t('plugins.agreement.reference.help')}
        />
        <Group grow align="flex-start">
          <TextInput {...field('signedOn')} type="date" label={t('plugins.agreement.signed_on')} />
          <TextInput {...field('validUntil')} type="date" label={t('plugins.valid_until_label')} />
        </Group>
        {transferNeeded && <TransferBasisSelect {...field('transferBasis')} />}
        <ClauseChecks
          required={requiredClauses}
          value={form.data.clauses}
          error={form.errors.clauses}
          onChange={(clauses) => form.setData('clauses', clauses)}
        />
        <div>
          <Button type="submit" loading={form.processing}>
            {t('plugins.agreement.save')}
          </Button>
        </div>
      </Stack>
    </ServerForm>
  )
}
