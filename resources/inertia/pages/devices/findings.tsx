import type { FindingsProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { MoreLink } from '~/components/common/more_link'
import { PageHeading } from '~/components/common/page_heading'
import { FindingCard } from '~/components/devices/finding_card'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** Accounts that two people seem to have used at once. */
export default function Findings({ findings, nextCursor, selfId }: FindingsProps) {
  const { t } = useText()
  const next = nextCursor && withQuery(paths.sessionFindings, { cursor: nextCursor })

  return (
    <>
      <PageHeading title={t('devices.findings.title')} lead={t('devices.findings.lead')} />
      {findings.length === 0 && (
        <EmptyState title={t('devices.findings.none')}>
          {t('devices.findings.none.what')}
        </EmptyState>
      )}
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} isOwn={finding.staffId === selfId} />
      ))}
      <MoreLink href={next || null} label={t('devices.findings.more')} />
    </>
  )
}
