import enAccount from '../../lang/en/account.json'
import enApprovals from '../../lang/en/approvals.json'
import enAudit from '../../lang/en/audit.json'
import enAuth from '../../lang/en/auth.json'
import enConsole from '../../lang/en/console.json'
import enCountries from '../../lang/en/countries.json'
import enCredentials from '../../lang/en/credentials.json'
import enDevices from '../../lang/en/devices.json'
import enEmergency from '../../lang/en/emergency.json'
import enErrors from '../../lang/en/errors.json'
import enFederation from '../../lang/en/federation.json'
import enLanguages from '../../lang/en/languages.json'
import enPeople from '../../lang/en/people.json'
import enPlugins from '../../lang/en/plugins.json'
import enPrivacy from '../../lang/en/privacy.json'
import enRecertification from '../../lang/en/recertification.json'
import enRecords from '../../lang/en/records.json'
import enStaffImport from '../../lang/en/staff_import.json'
import enSupport from '../../lang/en/support.json'
import enShell from '../../lang/en/shell.json'
import enWords from '../../lang/en/words.json'
import enKeys from '../../lang/en/keys.json'
import nbAccount from '../../lang/nb/account.json'
import nbApprovals from '../../lang/nb/approvals.json'
import nbAudit from '../../lang/nb/audit.json'
import nbAuth from '../../lang/nb/auth.json'
import nbConsole from '../../lang/nb/console.json'
import nbCountries from '../../lang/nb/countries.json'
import nbCredentials from '../../lang/nb/credentials.json'
import nbDevices from '../../lang/nb/devices.json'
import nbEmergency from '../../lang/nb/emergency.json'
import nbErrors from '../../lang/nb/errors.json'
import nbFederation from '../../lang/nb/federation.json'
import nbLanguages from '../../lang/nb/languages.json'
import nbPeople from '../../lang/nb/people.json'
import nbPlugins from '../../lang/nb/plugins.json'
import nbPrivacy from '../../lang/nb/privacy.json'
import nbRecertification from '../../lang/nb/recertification.json'
import nbRecords from '../../lang/nb/records.json'
import nbStaffImport from '../../lang/nb/staff_import.json'
import nbSupport from '../../lang/nb/support.json'
import nbShell from '../../lang/nb/shell.json'
import nbWords from '../../lang/nb/words.json'
import nbKeys from '../../lang/nb/keys.json'
import type { Locale } from '~/contract'
import { prefixed } from '~/texts/prefixed'

const en = {
  ...prefixed('account', enAccount),
  ...prefixed('approvals', enApprovals),
  ...prefixed('audit', enAudit),
  ...prefixed('auth', enAuth),
  ...prefixed('console', enConsole),
  ...prefixed('countries', enCountries),
  ...prefixed('credentials', enCredentials),
  ...prefixed('devices', enDevices),
  ...prefixed('emergency', enEmergency),
  ...prefixed('errors', enErrors),
  ...prefixed('federation', enFederation),
  ...prefixed('languages', enLanguages),
  ...prefixed('people', enPeople),
  ...prefixed('plugins', enPlugins),
  ...prefixed('privacy', enPrivacy),
  ...prefixed('recertification', enRecertification),
  ...prefixed('records', enRecords),
  ...prefixed('staff_import', enStaffImport),
  ...prefixed('shell', enShell),
  ...prefixed('support', enSupport),
  ...prefixed('words', enWords),
  ...prefixed('keys', enKeys),
}

/** A text's name: the file it stands in, a dot, its key there. */
export type TextKey = keyof typeof en

const nb: Record<TextKey, string> = {
  ...prefixed('account', nbAccount),
  ...prefixed('approvals', nbApprovals),
  ...prefixed('audit', nbAudit),
  ...prefixed('auth', nbAuth),
  ...prefixed('console', nbConsole),
  ...prefixed('countries', nbCountries),
  ...prefixed('credentials', nbCredentials),
  ...prefixed('devices', nbDevices),
  ...prefixed('emergency', nbEmergency),
  ...prefixed('errors', nbErrors),
  ...prefixed('federation', nbFederation),
  ...prefixed('languages', nbLanguages),
  ...prefixed('people', nbPeople),
  ...prefixed('plugins', nbPlugins),
  ...prefixed('privacy', nbPrivacy),
  ...prefixed('recertification', nbRecertification),
  ...prefixed('records', nbRecords),
  ...prefixed('staff_import', nbStaffImport),
  ...prefixed('shell', nbShell),
  ...prefixed('support', nbSupport),
  ...prefixed('words', nbWords),
  ...prefixed('keys', nbKeys),
}

/** Every text of the interface; a key missing in Norwegian does not compile. */
export const dictionaries: Record<Locale, Record<TextKey, string>> = { en, nb }
