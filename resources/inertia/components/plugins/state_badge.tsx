import { Badge } from '@mantine/core'
import type { ActivationState } from '~/contract'
import { useText } from '~/texts/use_text'

const colours: Record<ActivationState, string> = {
  available: 'gray',
  configured: 'gray',
  active: 'fjord',
  grace: 'beacon',
  suspended: 'beacon',
  ending: 'gray',
  ended: 'gray',
}

/** The state of an activation. Amber only where somebody must act. */
export function StateBadge({ state }: { state: ActivationState }) {
  const { t } = useText()
  return (
    <Badge color={colours[state]} variant={state === 'active' ? 'filled' : 'light'}>
      {t(`plugins.state.${state}`)}
    </Badge>
  )
}
