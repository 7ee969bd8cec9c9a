import type { RegisterProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { Facts } from '~/components/common/facts'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { Activities } from '~/components/privacy/activities'
import { AsOf } from '~/components/privacy/as_of'
import { ExportLinks } from '~/components/privacy/export_links'
import { ProcessorsTable } from '~/components/privacy/processors_table'
import { RegisterHistory } from '~/components/privacy/register_history'
import { Transfers } from '~/components/privacy/transfers'
import { countryName } from '~/format/country_name'
import { useText } from '~/texts/use_text'

/** The register of processing, computed from what runs at a moment; nobody typed it. */
export default function Register(register: RegisterProps) {
  const { t, locale } = useText()
  const { controller, site, processors } = register

  return (
    <>
      <PageHeading
        title={t('privacy.register.title', { tenant: register.tenantName })}
        lead={t('privacy.register.lead')}
      >
        <ExportLinks register={register} />
      </PageHeading>
      <AsOf key={register.at} at={register.at} moments={register.moments} />
      <Section title={t('privacy.processors')}>
        {processors.length > 0 ? (
          <ProcessorsTable processors={processors} />
        ) : (
          <EmptyState title={t('privacy.processors.none')} />
        )}
      </Section>
      <Section title={t('privacy.controller')}>
        <Facts
          facts={[
            [t('privacy.controller'), controller.name],
            [t('privacy.contact'), controller.contact],
            [
              t('privacy.site'),
              `${site.name}, ${site.address}, ${countryName(site.country, locale)}`,
            ],
            [t('privacy.operator'), site.operator],
          ]}
        />
      </Section>
      <Section title={t('privacy.transfers')}>
        <Transfers home={site.country} processors={processors} />
      </Section>
      <Section title={t('privacy.activities')}>
        <Activities activities={register.activities} />
      </Section>
      <Section title={t('privacy.history')}>
        <RegisterHistory history={register.history} />
      </Section>
    </>
  )
}
