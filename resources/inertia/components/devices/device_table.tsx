import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { router, useForm } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import { Anchor } from '@mantine/core'
import type { DeviceRow, DeviceTrust } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { DeviceStateBadge } from '~/components/devices/device_state_badge'
import { ActDialog } from '~/components/people/act_dialog'
import { PlainAct } from '~/components/people/plain_act'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

const trusts: DeviceTrust[] = ['personal', 'ward_shared', 'kiosk']

/** Devices in rows: what they are, whose, when seen, and what can be done with them. */
export function DeviceTable({ devices, selfId }: { devices: DeviceRow[]; selfId: string }) {
  const { t, code } = useText()

  return (
    <DataTable
      caption={t('devices.title')}
      columns={[
        t('devices.column.device'),
        t('devices.column.trust'),
        t('devices.column.state'),
        t('devices.column.owner'),
        t('devices.column.first'),
        t('devices.column.last'),
        t('devices.column.sessions'),
        t('devices.column.act'),
      ]}
      rows={devices.map((device) => ({
        key: device.id,
        cells: [
          <div key="device">
            {device.name}
            <Text size="xs" c="dimmed">
              {t('people.sessions.device', {
                browser: code(`people.browser.${device.browser}`, device.browser),
                system: code(`people.system.${device.system}`, device.system),
              })}
            </Text>
          </div>,
          t(`devices.trust.${device.trust}`),
          <StateOf key="state" device={device} />,
          <Anchor
            key="owner"
            component={Link}
            href={withQuery(paths.devices, { owner: device.ownerId })}
            underline="always"
          >
            {device.ownerName}
          </Anchor>,
          <DateTime key="first" at={device.enrolledAt} />,
          device.lastSeenAt ? <DateTime key="last" at={device.lastSeenAt} /> : t('devices.never'),
          device.sessionCount,
          <Acts key="act" device={device} isOwn={device.ownerId === selfId} />,
        ],
      }))}
    />
  )
}

function StateOf({ device }: { device: DeviceRow }) {
  const { t } = useText()
  return (
    <div>
      <DeviceStateBadge state={device.state} />
      {device.revokedBecause === 'lost' && (
        <Text size="xs" c="dimmed">
          {t('devices.state.revoked.lost')}
        </Text>
      )}
    </div>
  )
}

function Acts({ device, isOwn }: { device: DeviceRow; isOwn: boolean }) {
  const { t } = useText()
  const { id, name, state, sessionCount: count } = device
  if (state === 'revoked') return null

  return (
    <Group gap="xs">
      {state === 'pending' && !isOwn && (
        <Button
          size="compact-md"
          aria-label={t('devices.approve.of', { name })}
          onClick={() => router.post(paths.deviceApproval(id), {}, { preserveScroll: true })}
        >
          {t('devices.approve')}
        </Button>
      )}
      <Classify device={device} />
      <PlainAct
        label={t('devices.revoke')}
        heard={t('devices.revoke.of', { name })}
        title={t('devices.revoke.title', { name })}
        what={t('devices.revoke.text', { count })}
        isDestructive
        method="delete"
        path={paths.device(id)}
      />
    </Group>
  )
}

function Classify({ device }: { device: DeviceRow }) {
  const { t } = useText()
  const form = useForm<{ trust: DeviceTrust }>({ trust: device.trust })
  const { id, name } = device

  return (
    <ActDialog
      label={t('devices.classify')}
      heard={t('devices.classify.of', { name })}
      title={t('devices.classify.of', { name })}
      what={name}
      send={t('devices.classify.send')}
      action={paths.device(id)}
      errors={form.errors}
      isSending={form.processing}
      onOpen={() => form.clearErrors()}
      onSend={(done) => form.put(paths.device(id), { preserveScroll: true, onSuccess: done })}
    >
      <NativeSelect
        name="trust"
        label={t('devices.filter.trust')}
        value={form.data.trust}
        data={trusts.map((one) => ({ value: one, label: t(`devices.trust.${one}`) }))}
        onChange={(event) => form.setData('trust', event.currentTarget.value as DeviceTrust)}
      />
    </ActDialog>
  )
}
