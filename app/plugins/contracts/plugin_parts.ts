import type { PluginPanel } from '#resources/inertia/contract'
import type { Words } from '#app/privacy/words'

export type ConnectionTestResult = { readonly ok: boolean; readonly sentence: Words }

/** Asks the provider something harmless and says in one sentence how it went. No personal data. */
export type ConnectionTest = () => Promise<ConnectionTestResult>

export interface PluginRemoval {
  /** How much work is under way: what an administrator should know before switching off. */
  pending(): Promise<number>

  /**
   * Takes away at the provider what can be taken away, while the activation is ending. Never
   * throws for a provider's error; what is still there is counted as left over.
   */
  remove(): Promise<{ removed: number; leftOver: number }>
}

export type RouteModule = () => Promise<{ default: () => void }>

/** Props of a panel on the patient's page; null when there is nothing to show. */
export type PanelBuilder = () => Promise<{
  default: (patient: { id: string }) => Promise<PluginPanel['props'] | null>
}>
