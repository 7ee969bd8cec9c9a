import type { Processor } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { Since } from '~/components/privacy/since'
import { countryName } from '~/format/country_name'
import { useText } from '~/texts/use_text'

/** The processors, word for word the same for the privacy officer and for the public. */
export function ProcessorsTable({ processors }: { processors: Processor[] }) {
  const { t, own, code, locale } = useText()

  return (
    <DataTable
      caption={t('privacy.processors')}
      columns={[
        t('privacy.column.name'),
        t('privacy.column.address'),
        t('privacy.column.service'),
        t('privacy.column.processing'),
        t('privacy.column.basis'),
        t('privacy.column.role'),
        t('privacy.column.since'),
        t('privacy.column.until'),
      ]}
      rows={processors.map((processor) => ({
        key: `${processor.name}-${processor.service}-${processor.since}`,
        cells: [
          <strong key="name">{processor.name}</strong>,
          `${processor.address}, ${countryName(processor.country, locale)}`,
          processor.service,
          own(processor.processing),
          processor.transferMechanism
            ? `${processor.legalBasis} · ${processor.transferMechanism}`
            : processor.legalBasis,
          code(`privacy.role.${processor.role}`, processor.role),
          <Since key="since" at={processor.since} />,
          processor.until ? <DateTime key="until" at={processor.until} /> : '–',
        ],
      }))}
    />
  )
}
