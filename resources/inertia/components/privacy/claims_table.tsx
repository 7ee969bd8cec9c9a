import type { Claim } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { useText } from '~/texts/use_text'

/** Claims and what stands behind each of them. */
export function ClaimsTable({ claims }: { claims: Claim[] }) {
  const { t } = useText()

  return (
    <DataTable
      caption={t('privacy.trust.claims')}
      columns={[t('privacy.trust.column.claim'), t('privacy.trust.column.evidence')]}
      rows={claims.map((claim) => ({
        key: claim.id,
        cells: [claim.text, claim.evidence],
      }))}
    />
  )
}
