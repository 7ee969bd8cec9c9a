import type { RouteDeclarations } from '#app/access/route_declaration'
import type { DataCategory, HttpEgressDeclaration } from '#app/egress/declared_egress'
import type {
  ConnectionTest,
  PanelBuilder,
  PluginRemoval,
  RouteModule,
} from '#app/plugins/contracts/plugin_parts'
import type { Provision } from '#app/plugins/provide'
import type {
  SecretDeclaration,
  SettingsFieldDeclaration,
  ValuesOf,
} from '#app/plugins/settings_field'
import type { RegisteredActivity } from '#app/privacy/register_row'
import type { Words } from '#app/privacy/words'

/** Who receives data because of the plugin; becomes a row of the register while it is active. */
export type ProcessorDeclaration = {
  /** Unique within the plugin; egress names it. */
  readonly id: string
  /** The legal name. */
  readonly name: string
  readonly address: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly insideEea: boolean
  readonly service: string
  readonly legalBasis: string
  readonly role: 'processor' | 'controller' | 'recipient'
  /** Null inside the EEA, where none is needed. */
  readonly transferMechanism: string | null
  readonly retention: Words
}

/** A call the server makes. `{subdomain}` in the host stands for the setting of that name. */
export type EgressTemplate = Omit<HttpEgressDeclaration, 'purpose' | 'processor'> & {
  readonly purpose: Words
  /** A processor's id, or null for a system of the hospital's own. */
  readonly processor: string | null
}

/** What a browser gives a third party because a page of ours embeds or links it. */
export type BrowserEgress = {
  readonly template: string
  readonly host: string
  readonly categories: readonly DataCategory[]
  readonly purpose: Words
  readonly processor: string
  /** True: the host is embedded, so it stands in the tenant's `frame-src`. */
  readonly frame: boolean
}

export type MenuEntry = { readonly href: string; readonly label: Words }

/** A plugin's record of processing; recipients and transfers follow from its processors. */
export type ActivityDeclaration = Omit<
  RegisteredActivity,
  'recipients' | 'transfers' | 'categories' | 'source'
>

export type PluginDefinition<
  Id extends string,
  Fields extends readonly SettingsFieldDeclaration[],
> = {
  /** The folder's name under `plugins/`. */
  readonly id: Id
  readonly version: string
  readonly name: Words
  readonly summary: Words
  /** When its processors stand on the register: `If video meetings are activated`. */
  readonly condition: Words
  readonly processors: readonly ProcessorDeclaration[]
  readonly activity: ActivityDeclaration
  readonly egress: readonly EgressTemplate[]
  readonly browserEgress: readonly BrowserEgress[]
  readonly settings: Fields
  readonly secrets: readonly SecretDeclaration[]
  readonly provisions: readonly Provision[]
  /** Behind staff sign-in and the activation gate, under `/<id with hyphens>`. */
  readonly routes?: RouteModule
  /** Behind the activation gate only: what a patient opens from a link. */
  readonly publicRoutes?: RouteModule
  /** What each of its routes asks the decision point and writes to the log. */
  readonly access?: RouteDeclarations
  /** Panels on the patient's page, by name. */
  readonly panels: Readonly<Record<string, PanelBuilder>>
  readonly menu: readonly MenuEntry[]
  readonly connectionTest: () => Promise<{ default: ConnectionTest }>
  readonly removal: () => Promise<{ default: PluginRemoval }>
  /** What happens to queued work and stored data when it is switched off. */
  readonly removalText: Words
}

export type Plugin<
  Id extends string = string,
  Fields extends readonly SettingsFieldDeclaration[] = readonly SettingsFieldDeclaration[],
> = Readonly<PluginDefinition<Id, Fields>>

export type SettingsOf<Definition> =
  Definition extends Plugin<string, infer Fields> ? ValuesOf<Fields> : never

/** Declares a plugin. It is data: nothing in it runs before a tenant has switched it on. */
export function definePlugin<
  const Id extends string,
  const Fields extends readonly SettingsFieldDeclaration[],
>(definition: PluginDefinition<Id, Fields>): Plugin<Id, Fields> {
  return Object.freeze(definition)
}
