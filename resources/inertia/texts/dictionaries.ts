import enAudit from '../../lang/en/audit.json'
import enAuth from '../../lang/en/auth.json'
import enConsole from '../../lang/en/console.json'
import enEmergency from '../../lang/en/emergency.json'
import enErrors from '../../lang/en/errors.json'
import enPlugins from '../../lang/en/plugins.json'
import enPrivacy from '../../lang/en/privacy.json'
import enRecords from '../../lang/en/records.json'
import enShell from '../../lang/en/shell.json'
import enWords from '../../lang/en/words.json'
import nbAudit from '../../lang/nb/audit.json'
import nbAuth from '../../lang/nb/auth.json'
import nbConsole from '../../lang/nb/console.json'
import nbEmergency from '../../lang/nb/emergency.json'
import nbErrors from '../../lang/nb/errors.json'
import nbPlugins from '../../lang/nb/plugins.json'
import nbPrivacy from '../../lang/nb/privacy.json'
import nbRecords from '../../lang/nb/records.json'
import nbShell from '../../lang/nb/shell.json'
import nbWords from '../../lang/nb/words.json'
import type { Locale } from '~/contract'
import { prefixed } from '~/texts/prefixed'

const en = {
  ...prefixed('audit', enAudit),
  ...prefixed('auth', enAuth),
  ...prefixed('console', enConsole),
  ...prefixed('emergency', enEmergency),
  ...prefixed('errors', enErrors),
  ...prefixed('plugins', enPlugins),
  ...prefixed('privacy', enPrivacy),
  ...prefixed('records', enRecords),
  ...prefixed('shell', enShell),
  ...prefixed('words', enWords),
}

/** A text's name: the file it stands in, a dot, its key there. */
export type TextKey = keyof typeof en

const nb: Record<TextKey, string> = {
  ...prefixed('audit', nbAudit),
  ...prefixed('auth', nbAuth),
  ...prefixed('console', nbConsole),
  ...prefixed('emergency', nbEmergency),
  ...prefixed('errors', nbErrors),
  ...prefixed('plugins', nbPlugins),
  ...prefixed('privacy', nbPrivacy),
  ...prefixed('records', nbRecords),
  ...prefixed('shell', nbShell),
  ...prefixed('words', nbWords),
}

/** Every text of the interface; a key missing in Norwegian does not compile. */
export const dictionaries: Record<Locale, Record<TextKey, string>> = { en, nb }
