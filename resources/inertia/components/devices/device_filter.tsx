import { Button, Group, NativeSelect } from '@mantine/core'
import { router } from '@inertiajs/react'
import { useState, type FormEvent } from 'react'
import type { DeviceState, DevicesProps, DeviceTrust } from '~/contract'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

const states: DeviceState[] = ['pending', 'active', 'revoked']
const trusts: DeviceTrust[] = ['personal', 'ward_shared', 'kiosk']

/** Which class and which state; both in the address. */
export function DeviceFilter({ filter }: Pick<DevicesProps, 'filter'>) {
  const { t } = useText()
  const [state, setState] = useState<string>(filter.state ?? '')
  const [trust, setTrust] = useState<string>(filter.trust ?? '')
  const all = { value: '', label: t('devices.filter.all') }

  function show(event: FormEvent) {
    event.preventDefault()
    router.visit(withQuery(paths.devices, { state, trust, owner: filter.owner }))
  }

  return (
    <form method="get" action={paths.devices} onSubmit={show}>
      <Group gap="xs" align="flex-end" mb="md">
        <NativeSelect
          name="state"
          label={t('devices.filter.state')}
          value={state}
          data={[all, ...states.map((one) => ({ value: one, label: t(`devices.state.${one}`) }))]}
          onChange={(event) => setState(event.currentTarget.value)}
        />
        <NativeSelect
          name="trust"
          label={t('devices.filter.trust')}
          value={trust}
          data={[all, ...trusts.map((one) => ({ value: one, label: t(`devices.trust.${one}`) }))]}
          onChange={(event) => setTrust(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('devices.filter.show')}
        </Button>
      </Group>
    </form>
  )
}
