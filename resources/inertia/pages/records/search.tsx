import { Button, Group, TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import { IconSearch } from '@tabler/icons-react'
import type { PatientSearchProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { ErrorSummary } from '~/components/common/error_summary'
import { PageHeading } from '~/components/common/page_heading'
import { ServerForm } from '~/components/common/server_form'
import { PatientTable } from '~/components/patients/patient_table'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Finds patients by name, identifier or birth date, and works without scripts. */
export default function PatientSearch({
  query,
  patients,
  truncated,
  interpretedAs,
}: PatientSearchProps) {
  const { t } = useText()
  const { errors } = useShared()
  const form = useForm({ terms: query })

  return (
    <>
      <PageHeading title={t('records.search.title')} lead={t('records.search.lead')} />
      <ErrorSummary errors={errors} />
      <ServerForm action={paths.patientSearch} onSend={() => form.post(paths.patientSearch)}>
        <Group align="flex-end" gap="xs" mb="lg">
          <TextInput
            id="terms"
            name="terms"
            type="search"
            autoFocus
            autoComplete="off"
            label={t('records.search.label')}
            w={{ base: '100%', xs: 380 }}
            value={form.data.terms}
            onChange={(event) => form.setData('terms', event.currentTarget.value)}
          />
          <Button
            type="submit"
            loading={form.processing}
            leftSection={<IconSearch size={16} aria-hidden />}
          >
            {t('records.search.send')}
          </Button>
        </Group>
      </ServerForm>
      {patients === null && <EmptyState title={t('records.search.hint')} />}
      {patients?.length === 0 && (
        <EmptyState title={t('records.search.none')}>{t('records.search.none.what')}</EmptyState>
      )}
      {patients && patients.length > 0 && (
        <PatientTable
          patients={patients}
          caption={t('records.search.title')}
          summary={
            truncated
              ? t('records.search.truncated', { count: patients.length })
              : t(`records.search.as.${interpretedAs ?? 'name'}`, { count: patients.length })
          }
        />
      )}
    </>
  )
}
