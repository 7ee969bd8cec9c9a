import type { MantineColorSchemeManager } from '@mantine/core'
import type { ColourScheme } from '~/contract'

/**
 * The colour scheme is a preference kept on the server (`POST /theme`), so that
 * the first HTML has the right colours and nothing is stored in the browser.
 */
export function schemeFromServer(colourScheme: ColourScheme): MantineColorSchemeManager {
  return {
    get: () => colourScheme,
    set: () => undefined,
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => undefined,
  }
}
