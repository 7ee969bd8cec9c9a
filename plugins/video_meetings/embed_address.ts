const nameLengthMax = 100

/**
 * The room's address as a page embeds it. The display name is the one thing about a person that the
 * provider gets, and it travels here, from the browser; never an id, never metadata.
 */
export function embedAddress(
  roomAddress: string,
  person: { displayName: string; locale: 'en' | 'nb' }
): string {
  const url = new URL(roomAddress)
  url.searchParams.set('displayName', acceptedName(person.displayName))
  url.searchParams.set('lang', person.locale)
  return url.href
}

/** Without the characters at which the provider would ask for the name again. */
export function acceptedName(name: string): string {
  return [...name.replaceAll(/[$!<>:;]/g, '').trim()].slice(0, nameLengthMax).join('')
}
