import { Badge } from '@mantine/core'
import type { PersonState } from '~/contract'
import { useText } from '~/texts/use_text'

const looks = {
  invited: { color: 'gray', variant: 'light' },
  active: { color: 'fjord', variant: 'light' },
  suspended: { color: 'gray', variant: 'outline' },
} as const

/** The state of somebody's account, in a word. */
export function PersonStateBadge({ state }: { state: PersonState }) {
  const { t } = useText()
  return <Badge {...looks[state]}>{t(`people.state.${state}`)}</Badge>
}
