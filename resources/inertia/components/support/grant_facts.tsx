import { DateTime } from '~/components/common/date_time'
import { Facts } from '~/components/common/facts'
import type { SupportLine } from '~/contract'
import { useText } from '~/texts/use_text'

type GrantFactsProps = {
  grant: Partial<SupportLine> & Omit<SupportLine, 'operatorName' | 'reason'>
}

/** What a support access is for: ticket, reach, time. */
export function GrantFacts({ grant }: GrantFactsProps) {
  const { t } = useText()
  const reach = grant.scope === 'patient' ? 'patient' : grant.mayWrite ? 'write' : 'configuration'

  return (
    <Facts
      facts={[
        [t('support.ticket'), grant.ticket],
        [t('support.reason'), grant.reason],
        [t('support.reach'), t(`support.reach.${reach}`)],
        [t('support.length'), t('support.length.minutes', { count: grant.minutes })],
        [t('support.asked'), <DateTime key="asked" at={grant.askedAt} />],
        [t('support.until'), grant.until && <DateTime key="until" at={grant.until} />],
      ]}
    />
  )
}
