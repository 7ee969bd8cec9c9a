import type { SettingValues } from '#app/plugins/settings_field'

/**
 * Puts settings into a declared host: `{subdomain}.whereby.com` → `nordlys.whereby.com`. A setting
 * can fill one label only, so it can never lead to another provider.
 *
 * @returns null when a setting is missing or not one label
 */
export function filledHost(host: string, settings: SettingValues | null): string | null {
  let isComplete = true
  const filled = host.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(settings?.[name] ?? '')
    isComplete &&= /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(value)
    return value
  })
  return isComplete ? filled : null
}
