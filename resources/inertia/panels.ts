import type { ComponentType } from 'react'
import { modulesByName } from '~/pages_by_name'

type PanelModule = { default: ComponentType<Record<string, unknown>> }

const panels = modulesByName<PanelModule>(
  import.meta.glob<PanelModule>('../../plugins/*/inertia/panels/*.tsx', { eager: true })
)

/** What a plugin adds to a core page, by `<plugin id>/<panel>`; null when the build has none. */
export function panelByName(name: string) {
  return panels.get(name)?.default ?? null
}
