import vine from '@vinejs/vine'
import type { Plugin } from '#app/plugins/define_plugin'
import type {
  SecretDeclaration,
  SettingsFieldDeclaration,
  SettingValue,
  SettingValues,
} from '#app/plugins/settings_field'

type Parsed = Record<string, SettingValue | undefined>

/**
 * The validator of a plugin's form, generated from its fields. A secret that is left empty is
 * absent afterwards, and keeps the value that is stored.
 */
export function settingsFormValidator(plugin: Pick<Plugin, 'settings' | 'secrets'>) {
  return vine.create({
    ...Object.fromEntries(plugin.secrets.map((secret) => [secret.name, secretRule(secret)])),
    ...settingsRules(plugin.settings),
  })
}

/**
 * The values when they parse, else null. Applied again whenever settings are read, so that a plugin
 * never meets values it did not declare.
 */
export async function parseSettings(
  fields: readonly SettingsFieldDeclaration[],
  values: unknown
): Promise<SettingValues | null> {
  const [error, parsed] = await vine.create(settingsRules(fields)).tryValidate(values ?? {})
  return error ? null : settingsOf(fields, parsed as Parsed)
}

/** The settings among the parsed fields of a form; an optional one that is absent is null. */
export function settingsOf(
  fields: readonly SettingsFieldDeclaration[],
  parsed: Parsed
): SettingValues {
  return Object.fromEntries(fields.map(({ name }) => [name, parsed[name] ?? null]))
}

/** The secrets that were given among the parsed fields of a form. */
export function secretsOf(
  secrets: readonly SecretDeclaration[],
  parsed: Parsed
): Record<string, string> {
  const given = secrets.map(({ name }) => [name, parsed[name]] as const)
  const isGiven = (pair: (typeof given)[number]): pair is readonly [string, string] =>
    Boolean(pair[1])
  return Object.fromEntries(given.filter(isGiven))
}

function settingsRules(fields: readonly SettingsFieldDeclaration[]) {
  return Object.fromEntries(fields.map((field) => [field.name, ruleFor(field)]))
}

function secretRule({ lengthMax, isPassword }: SecretDeclaration) {
  const allowed = isPassword ? /^\P{Cc}+$/u : /^[\x21-\x7e]+$/
  return vine.string().trim().maxLength(lengthMax).regex(allowed).nullable().optional()
}

function ruleFor(field: SettingsFieldDeclaration) {
  const rule = requiredRuleFor(field)
  return field.required ? rule : rule.nullable().optional()
}

function requiredRuleFor(field: SettingsFieldDeclaration) {
  switch (field.kind) {
    case 'text': {
      const text = vine.string().trim().maxLength(field.lengthMax)
      return field.pattern ? text.regex(new RegExp(field.pattern)) : text
    }
    case 'url':
      return vine
        .string()
        .trim()
        .url({ protocols: ['https'] })
        .maxLength(field.lengthMax)
    case 'number':
      return vine.number().range([field.min, field.max])
    case 'boolean':
      return vine.boolean()
    case 'choice':
      return vine.enum(field.choices)
    case 'lines':
      return vine.string().trim().maxLength(field.lengthMax)
  }
}
