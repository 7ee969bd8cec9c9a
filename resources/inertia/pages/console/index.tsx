import type { ConsoleProps } from '~/contract'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { Checks } from '~/components/console/checks'
import { SiteTable } from '~/components/console/site_table'
import { TenantTable } from '~/components/console/tenant_table'
import { useText } from '~/texts/use_text'

/** What the operator runs: sites, tenants, health. No name of a patient anywhere. */
export default function Console({ sites, tenants, checks }: ConsoleProps) {
  const { t } = useText()

  return (
    <>
      <PageHeading title={t('console.title')} lead={t('console.lead')} />
      <Section title={t('console.health')}>
        <Checks checks={checks} />
      </Section>
      <Section title={t('console.tenants')}>
        <TenantTable tenants={tenants} />
      </Section>
      <Section title={t('console.sites')}>
        <SiteTable sites={sites} />
      </Section>
    </>
  )
}
