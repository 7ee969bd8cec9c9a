import { Badge } from '@mantine/core'
import type { SupportLine } from '~/contract'
import { useText } from '~/texts/use_text'

const colours: Partial<Record<SupportLine['state'], string>> = {
  asked: 'beacon',
  granted: 'fjord',
  here: 'fjord',
}

/** Where a support access stands; amber while somebody must answer. */
export function GrantState({ state }: Pick<SupportLine, 'state'>) {
  const { t } = useText()
  return <Badge color={colours[state] ?? 'gray'}>{t(`support.state.${state}`)}</Badge>
}
