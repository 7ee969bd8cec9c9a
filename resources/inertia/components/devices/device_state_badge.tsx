import { Badge } from '@mantine/core'
import type { DeviceState } from '~/contract'
import { useText } from '~/texts/use_text'

const colours = { pending: 'beacon', active: 'gray', revoked: 'gray' } as const

export function DeviceStateBadge({ state }: { state: DeviceState }) {
  const { t } = useText()
  return (
    <Badge color={colours[state]} variant={state === 'pending' ? 'filled' : 'light'}>
      {t(`devices.state.${state}`)}
    </Badge>
  )
}
