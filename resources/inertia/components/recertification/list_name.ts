import type { ReviewListKind } from '~/contract'
import { useText } from '~/texts/use_text'

/** What a list of rights is called: its unit, or what else its rights have in common. */
export function useListName() {
  const { t } = useText()
  return ({ kind, unitName }: { kind: ReviewListKind; unitName: string | null }) => {
    if (kind === 'reviewers') return t('recertification.reviewers.list')
    return unitName ?? t('recertification.everywhere')
  }
}
