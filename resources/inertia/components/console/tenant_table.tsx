import { Anchor } from '@mantine/core'
import type { ConsoleProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { StateWord } from '~/components/console/state_word'
import { spokenDuration } from '~/format/duration'
import { useText } from '~/texts/use_text'

/** The tenants of the installation: where they are, and whether their databases keep up. */
export function TenantTable({ tenants }: Pick<ConsoleProps, 'tenants'>) {
  const { t, code } = useText()

  return (
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
      rows={tenants.map(({ slug, name, url, siteName, state, migrated, unsealedAgeSeconds }) => ({
        key: slug,
        cells: [
          <strong key="name">{name}</strong>,
          <Anchor key="url" href={url} inherit>
            {url}
          </Anchor>,
          siteName,
          code(`console.state.${state}`, state),
          <StateWord
            key="migrated"
            ok={migrated}
            good={t('console.migrated')}
            bad={t('console.not_migrated')}
          />,
          unsealed(unsealedAgeSeconds),
        ],
      }))}
    />
  )

  function unsealed(seconds: number | null): string {
    if (seconds === null) return t('console.all_sealed')
    const { unit, count } = spokenDuration(seconds)
    return t(`words.${unit}`, { count })
  }
}
