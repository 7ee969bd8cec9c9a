import { Text } from '@mantine/core'
import type { Claim, TrustProps } from '~/contract'
import { PageHeading } from '~/components/common/page_heading'
import { Section } from '~/components/common/section'
import { ClaimsTable } from '~/components/privacy/claims_table'
import { useText } from '~/texts/use_text'

const order: Claim['status'][] = ['probe', 'attestation', 'not_built', 'never_printed']

/** What is claimed, what backs it, and what is not there: gaps included. */
export default function Trust({ claims, counts }: TrustProps) {
  const { t } = useText()

  return (
    <>
      <PageHeading title={t('privacy.trust.title')} lead={t('privacy.trust.lead')} />
      {order.map((status) => (
        <Section key={status} title={`${t(`privacy.trust.${status}`)} (${counts[status] ?? 0})`}>
          <Text c="dimmed" mb="sm" className="prose">
            {t(`privacy.trust.${status}.what`)}
          </Text>
          <ClaimsTable claims={claims.filter((claim) => claim.status === status)} />
        </Section>
      ))}
    </>
  )
}
