import { Text } from '@mantine/core'
import { Head } from '@inertiajs/react'
import type { DeliveriesProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { MoreLink } from '~/components/common/more_link'
import { PatientBanner } from '~/components/patients/patient_banner'
import { DeliveryCard } from '~/components/records/delivery_card'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** Every message that was sent to one patient, and whether it arrived. */
export default function Deliveries({ patient, deliveries, nextCursor }: DeliveriesProps) {
  const { t } = useText()
  const next = nextCursor && withQuery(paths.deliveries(patient.id), { cursor: nextCursor })

  return (
    <>
      <Head title={t('records.deliveries.title')} />
      <PatientBanner patient={patient} />
      <Text c="dimmed" mb="md" className="prose">
        {t('records.deliveries.lead')}
      </Text>
      {deliveries.length === 0 && (
        <EmptyState title={t('records.deliveries.none')}>
          {t('records.deliveries.none.what')}
        </EmptyState>
      )}
      {deliveries.map((delivery) => (
        <DeliveryCard key={delivery.id} delivery={delivery} />
      ))}
      <MoreLink href={next} label={t('records.deliveries.older')} />
    </>
  )
}
