import { Badge, Button, Group, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import type { AccountProps, OwnDevice, OwnDevices } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Section } from '~/components/common/section'
import { DeviceStateBadge } from '~/components/devices/device_state_badge'
import { EnrolDevice } from '~/components/devices/enrol_device'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from '~/components/account/factor_card.module.css'

type DevicesSectionProps = { account: AccountProps['account']; own: OwnDevices }

/** This browser and the others its person has enrolled. */
export function DevicesSection({ account, own }: DevicesSectionProps) {
  const { t } = useText()
  const { session } = useShared()
  const minutes = session?.idleMinutes ?? 0
  const isHereKnown = own.hereTrust !== 'unknown'

  return (
    <Section title={t('devices.own.title')} id="devices">
      <Text c="dimmed" mb="sm" className="prose">
        {t('devices.own.lead')}
      </Text>
      {own.devices.length === 0 && <Text>{t('devices.own.none')}</Text>}
      {own.devices.map((device) => (
        <DeviceCard key={device.id} device={device} />
      ))}
      <Text mt="sm">
        {isHereKnown
          ? t('devices.own.here.enrolled', { trust: t(`devices.trust.${own.hereTrust}`) })
          : t('devices.own.here.unknown', { minutes })}
      </Text>
      {!isHereKnown && account.provedUntil === null && (
        <Text mt="sm">{t('devices.own.prove_first')}</Text>
      )}
      {!isHereKnown && account.provedUntil !== null && <EnrolDevice own={own} />}
    </Section>
  )
}

function DeviceCard({ device }: { device: OwnDevice }) {
  const { t } = useText()
  const { id, name, state } = device

  return (
    <article className={classes.card}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Group gap="xs">
            <h3 className={classes.name}>{name}</h3>
            <DeviceStateBadge state={state} />
            {device.isThis && (
              <Badge color="fjord" variant="light">
                {t('devices.own.this')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {t(`devices.trust.${device.trust}`)} · {t('devices.own.enrolled')}{' '}
            <DateTime at={device.enrolledAt} />
            {device.lastSeenAt && (
              <>
                {' '}
                · {t('devices.own.seen')} <DateTime at={device.lastSeenAt} />
              </>
            )}
          </Text>
        </div>
        {state !== 'revoked' && (
          <Button
            size="compact-md"
            variant="outline"
            color="red"
            aria-label={t('devices.own.lost.of', { name })}
            onClick={() => router.post(paths.accountDeviceLoss(id), {}, { preserveScroll: true })}
          >
            {t('devices.own.lost')}
          </Button>
        )}
      </Group>
    </article>
  )
}
