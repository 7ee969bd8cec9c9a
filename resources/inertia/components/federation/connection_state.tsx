import { Badge } from '@mantine/core'
import type { ConnectionProps } from '~/contract'
import { useText } from '~/texts/use_text'

const colours = { draft: 'gray', active: 'green', ended: 'gray' } as const

/** Whether people sign in by it, in words and colour. */
export function ConnectionState({ state }: Pick<ConnectionProps['connection'], 'state'>) {
  const { t } = useText()
  return (
    <Badge color={colours[state]} variant="light">
      {t(`federation.state.${state}`)}
    </Badge>
  )
}
