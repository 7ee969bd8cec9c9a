/** What a person recognises a browser by; versions and models are not kept. */
export type DeviceClass = {
  browser: 'chrome' | 'edge' | 'firefox' | 'safari' | 'other'
  system: 'windows' | 'mac' | 'linux' | 'android' | 'ios' | 'other'
}

type Rule<Name> = readonly [RegExp, Name]

/** Order matters: Edge also calls itself Chrome, and Chrome calls itself Safari. */
const browsers: readonly Rule<DeviceClass['browser']>[] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/(Chrome|Chromium|CriOS)\//, 'chrome'],
  [/\bSafari\//, 'safari'],
]

const systems: readonly Rule<DeviceClass['system']>[] = [
  [/\bAndroid\b/, 'android'],
  [/\b(iPhone|iPad|iPod)\b/, 'ios'],
  [/\bWindows\b/, 'windows'],
  [/\b(Macintosh|Mac OS X)\b/, 'mac'],
  [/\b(Linux|X11|CrOS)\b/, 'linux'],
]

/** The class of a device by its `User-Agent` header: a hint for its owner, proof of nothing. */
export function deviceClass(userAgent: string): DeviceClass {
  return { browser: firstOf(browsers, userAgent), system: firstOf(systems, userAgent) }
}

function firstOf<Name extends string>(rules: readonly Rule<Name>[], text: string): Name | 'other' {
  return rules.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'
}
