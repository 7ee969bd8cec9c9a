import { Anchor, Button, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { DevicesProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { ErrorSummary } from '~/components/common/error_summary'
import { MoreLink } from '~/components/common/more_link'
import { PageHeading } from '~/components/common/page_heading'
import { DeviceFilter } from '~/components/devices/device_filter'
import { DeviceTable } from '~/components/devices/device_table'
import { useShared } from '~/hooks/use_shared'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** Every enrolled browser of the hospital. */
export default function Devices(props: DevicesProps) {
  const { t } = useText()
  const { errors } = useShared()
  const { devices, filter, nextCursor, pending, openFindings } = props
  const next = nextCursor && withQuery(paths.devices, { ...filter, cursor: nextCursor })
  const isFiltered = Object.values(filter).some(Boolean)

  return (
    <>
      <PageHeading title={t('devices.title')} lead={t('devices.lead')}>
        <Button component={Link} href={paths.devicePolicy} variant="default">
          {t('devices.menu.policy')}
        </Button>
      </PageHeading>
      <ErrorSummary errors={errors} />
      <DeviceFilter key={JSON.stringify(filter)} filter={filter} />
      <Text c="dimmed" size="sm" mb="xs" role="status">
        {t('devices.count', { count: props.total })}
        {pending > 0 && ` · ${t('devices.waiting', { count: pending })}`}
        {openFindings > 0 && (
          <>
            {' · '}
            <Anchor component={Link} href={paths.sessionFindings} underline="always">
              {t('devices.findings.open', { count: openFindings })}
            </Anchor>
          </>
        )}
      </Text>
      {isFiltered && (
        <Text size="sm" mb="xs">
          {filter.owner && `${t('devices.filter.owner')} `}
          <Anchor component={Link} href={paths.devices} underline="always">
            {t('devices.filter.clear')}
          </Anchor>
        </Text>
      )}
      {devices.length > 0 ? (
        <DeviceTable devices={devices} selfId={props.selfId} />
      ) : (
        <EmptyState title={t('devices.none')}>
          {t(isFiltered ? 'devices.none.filtered' : 'devices.none.what')}
        </EmptyState>
      )}
      <MoreLink href={next || null} label={t('devices.more')} />
    </>
  )
}
