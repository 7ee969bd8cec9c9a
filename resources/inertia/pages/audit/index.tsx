import { Stack } from '@mantine/core'
import type { AuditLogProps } from '~/contract'
import { AuditTable } from '~/components/audit/audit_table'
import { ChainHealth } from '~/components/audit/chain_health'
import { DateFilter } from '~/components/audit/date_filter'
import { GroupFilter } from '~/components/audit/group_filter'
import { EmptyState } from '~/components/common/empty_state'
import { MoreLink } from '~/components/common/more_link'
import { PageHeading } from '~/components/common/page_heading'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** The whole log of the tenant, as the privacy officer reads it. */
export default function AuditLog({ lines, nextCursor, filter, chain }: AuditLogProps) {
  const { t } = useText()
  const next = nextCursor && withQuery(paths.audit, { ...filter, cursor: nextCursor })

  return (
    <>
      <PageHeading title={t('audit.title')} lead={t('audit.lead')} />
      <ChainHealth chain={chain} />
      <Stack gap="sm" mb="md" className="no-print">
        <GroupFilter
          path={paths.audit}
          chosen={filter.group}
          query={{ from: filter.from, to: filter.to }}
        />
        <DateFilter filter={filter} />
      </Stack>
      {lines.length > 0 ? (
        <AuditTable lines={lines} caption={t('audit.title')} withPatient />
      ) : (
        <EmptyState title={t('audit.none')}>{t('audit.none.what')}</EmptyState>
      )}
      <MoreLink href={next} label={t('audit.older')} />
    </>
  )
}
