import type { KeysProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { useText } from '~/texts/use_text'

/** Every key of every plane, destroyed ones included; the newest of a kind first. */
export function KeyTable({ keys }: Pick<KeysProps, 'keys'>) {
  const { t } = useText()

  return (
    <DataTable
      caption={t('keys.tenants_keys')}
      columns={[
        t('keys.column.plane'),
        t('keys.column.purpose'),
        t('keys.column.algorithm'),
        t('keys.column.state'),
        t('keys.column.created'),
        t('keys.column.unwrapped_by'),
        t('keys.column.key'),
      ]}
      rows={keys.map((key) => ({
        key: `${key.id} ${key.wrappedById}`,
        cells: [
          <strong key="plane">{key.tenant ?? t('keys.plane.control')}</strong>,
          t(`keys.purpose.${key.purpose}`),
          key.algorithm,
          t(`keys.state.${key.state}`),
          <DateTime key="created" at={key.createdAt} />,
          t(`keys.wrap.${key.wrappedBy}`),
          <code key="id">…{key.id.slice(-12)}</code>,
        ],
      }))}
    />
  )
}
