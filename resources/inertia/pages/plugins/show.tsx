import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { ActivationState, PluginDetailProps } from '~/contract'
import { PageHeading } from '~/components/common/page_heading'
import { ActivationHistory } from '~/components/plugins/activation_history'
import { ActivationPath } from '~/components/plugins/activation_path'
import { ActivePlugin } from '~/components/plugins/active_plugin'
import { DeclaredTraffic } from '~/components/plugins/declared_traffic'
import { StateBadge } from '~/components/plugins/state_badge'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** States in which the plugin works, or still ends its work. */
const runningStates: ActivationState[] = ['active', 'grace', 'suspended', 'ending']

/** One plugin: the path to switching it on, or what it does now. */
export default function PluginDetail(props: PluginDetailProps) {
  const { t, own } = useText()
  const { plugin } = props
  const isRunning = runningStates.includes(plugin.state)
  const isHalted = plugin.state === 'suspended' || plugin.state === 'grace'

  return (
    <>
      <Anchor component={Link} href={paths.plugins} size="sm">
        {t('plugins.back')}
      </Anchor>
      <PageHeading
        title={own(plugin.name)}
        lead={own(plugin.summary)}
        beside={<StateBadge state={plugin.state} />}
      />
      {isRunning && <ActivePlugin {...props} />}
      {(!isRunning || isHalted) && <ActivationPath {...props} />}
      <DeclaredTraffic egress={props.egress} />
      <ActivationHistory history={props.history} />
    </>
  )
}
