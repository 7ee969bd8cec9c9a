import type { KeysProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { CertificateTable } from '~/components/console/certificate_table'
import { KeyTable } from '~/components/console/key_table'
import { useText } from '~/texts/use_text'

/** What protects what, who can unwrap it, and when it ends. */
export default function Keys({ certificates, keys, patientKeys }: KeysProps) {
  const { t } = useText()

  return (
    <>
      <PageHeading title={t('keys.title')} lead={t('keys.lead')} />
      <Section title={t('keys.certificates')}>
        <CertificateTable certificates={certificates} />
      </Section>
      <Section title={t('keys.tenants_keys')}>
        <KeyTable keys={keys} />
      </Section>
      <Section title={t('keys.patient_keys')}>
        <p>{t('keys.patient_keys.count')}</p>
        <DataTable
          caption={t('keys.patient_keys')}
          columns={[t('keys.column.plane'), t('keys.column.count')]}
          rows={patientKeys.map(({ tenant, count }) => ({ key: tenant, cells: [tenant, count] }))}
        />
      </Section>
    </>
  )
}
