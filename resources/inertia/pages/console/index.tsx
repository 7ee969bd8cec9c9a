import { Anchor } from '@mantine/core'
import type { ConsoleProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { Checks } from '~/components/console/checks'
import { StateWord } from '~/components/console/state_word'
import { spokenDuration } from '~/format/duration'
import { countryName } from '~/format/country_name'
import { useText } from '~/texts/use_text'

/** What the operator runs: sites, tenants, health. No name of a patient anywhere. */
export default function Console({ sites, tenants, checks }: ConsoleProps) {
  const { t, code, locale } = useText()

  return (
    <>
      <PageHeading title={t('console.title')} lead={t('console.lead')} />
      <Section title={t('console.health')}>
        <Checks checks={checks} />
      </Section>
      <Section title={t('console.tenants')}>
        <DataTable
          caption={t('console.tenants')}
          columns={[
            t('console.column.name'),
            t('console.column.address'),
            t('console.column.site'),
            t('console.column.state'),
            t('console.column.migrated'),
            t('console.column.unsealed'),
          ]}
          rows={tenants.map((tenant) => ({
            key: tenant.slug,
            cells: [
              <strong key="name">{tenant.name}</strong>,
              <Anchor key="url" href={tenant.url} inherit>
                {tenant.url}
              </Anchor>,
              tenant.siteName,
              code(`console.state.${tenant.state}`, tenant.state),
              <StateWord
                key="migrated"
                ok={tenant.migrated}
                good={t('console.migrated')}
                bad={t('console.not_migrated')}
              />,
              unsealed(tenant.unsealedAgeSeconds),
            ],
          }))}
        />
      </Section>
      <Section title={t('console.sites')}>
        <DataTable
          caption={t('console.sites')}
          columns={[
            t('console.column.name'),
            t('console.column.operator'),
            t('console.column.place'),
            t('console.column.reachable'),
          ]}
          rows={sites.map((site) => ({
            key: site.id,
            cells: [
              <strong key="name">{site.name}</strong>,
              site.operator,
              `${site.address}, ${countryName(site.country, locale)}`,
              <StateWord
                key="reachable"
                ok={site.reachable}
                good={t('console.reachable')}
                bad={t('console.unreachable')}
              />,
            ],
          }))}
        />
      </Section>
    </>
  )

  function unsealed(seconds: number | null): string {
    if (seconds === null) return t('console.all_sealed')
    const { unit, count } = spokenDuration(seconds)
    return t(`words.${unit}`, { count })
  }
}
