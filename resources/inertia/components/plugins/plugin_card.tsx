import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { PluginCard as Plugin } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { StateBadge } from '~/components/plugins/state_badge'
import { paths } from '~/paths'
import { countryName } from '~/format/country_name'
import { useText } from '~/texts/use_text'
import classes from './plugin_card.module.css'

/** A plugin in a list: what it does, who would receive data, what switching it on costs. */
export function PluginCard({ plugin }: { plugin: Plugin }) {
  const { t, own, locale } = useText()
  const outside = new Set(
    plugin.processors.filter((one) => !one.insideEea).map((one) => one.country)
  )

  return (
    <article className={classes.card}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <h2 className={classes.name}>
          <Anchor component={Link} href={paths.plugin(plugin.id)} className={classes.link}>
            {own(plugin.name)}
          </Anchor>
        </h2>
        <StateBadge state={plugin.state} />
      </Group>
      <Text>{own(plugin.summary)}</Text>
      <Text size="sm" c="dimmed">
        {plugin.processors.length === 0
          ? t('plugins.receives_nobody')
          : t('plugins.receives', {
              names: plugin.processors
                .map(({ name, country }) => `${name} (${countryName(country, locale)})`)
                .join(', '),
            })}
      </Text>
      <Text size="sm" c="dimmed" mt="auto">
        {plugin.state === 'active' && plugin.since ? (
          <>
            {t('plugins.active_since')} <DateTime at={plugin.since} />
          </>
        ) : (
          [
            t('plugins.cost', { count: plugin.processors.length }),
            outside.size > 0 && t('plugins.cost_outside', { count: outside.size }),
            plugin.missing.length > 0 && t('plugins.missing', { count: plugin.missing.length }),
          ]
            .filter(Boolean)
            .join(' · ')
        )}
      </Text>
    </article>
  )
}
