import type { PluginsProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { PageHeading } from '~/components/common/page_heading'
import { PluginCard } from '~/components/plugins/plugin_card'
import classes from '~/components/plugins/plugin_card.module.css'
import { useText } from '~/texts/use_text'

/** Every plugin of the installation and its state for this tenant. */
export default function Plugins({ plugins }: PluginsProps) {
  const { t } = useText()

  return (
    <>
      <PageHeading title={t('plugins.title')} lead={t('plugins.lead')} />
      {plugins.length === 0 && <EmptyState title={t('plugins.none')} />}
      <div className={classes.cards}>
        {plugins.map((plugin) => (
          <PluginCard key={plugin.id} plugin={plugin} />
        ))}
      </div>
    </>
  )
}
