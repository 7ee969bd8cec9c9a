import type { PatientBannerProps, PluginPanel } from '~/contract'
import { panelByName } from '~/panels'

type PluginPanelsProps = { panels: PluginPanel[]; patient: PatientBannerProps }

/** What active plugins add to a record. Each panel gets the patient beside its own props. */
export function PluginPanels({ panels, patient }: PluginPanelsProps) {
  return panels.map(({ name, props }) => {
    const Panel = panelByName(name)
    return Panel && <Panel key={name} patient={patient} {...props} />
  })
}
