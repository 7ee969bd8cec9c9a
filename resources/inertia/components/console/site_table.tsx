import type { ConsoleProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { StateWord } from '~/components/console/state_word'
import { countryName } from '~/format/country_name'
import { useText } from '~/texts/use_text'

/** The storage locations: who runs them, where they are, whether they answer. */
export function SiteTable({ sites }: Pick<ConsoleProps, 'sites'>) {
  const { t, locale } = useText()

  return (
    <DataTable
      caption={t('console.sites')}
      columns={[
        t('console.column.name'),
        t('console.column.operator'),
        t('console.column.place'),
        t('console.column.reachable'),
      ]}
      rows={sites.map(({ id, name, operator, address, country, reachable }) => ({
        key: id,
        cells: [
          <strong key="name">{name}</strong>,
          operator,
          `${address}, ${countryName(country, locale)}`,
          <StateWord
            key="reachable"
            ok={reachable}
            good={t('console.reachable')}
            bad={t('console.unreachable')}
          />,
        ],
      }))}
    />
  )
}
