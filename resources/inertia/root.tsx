import { MantineProvider } from '@mantine/core'
import { TuyauProvider } from '@adonisjs/inertia/react'
import { useMemo, type ReactNode } from 'react'
import { client } from '~/client'
import { schemeFromServer } from '~/colour_scheme'
import type { ColourScheme } from '~/contract'
import { cssVariables, theme } from '~/theme'

type RootProps = { nonce: string; colourScheme: ColourScheme; children: ReactNode }

/** What stands around every page, the same on the server and in the browser. */
export function Root({ nonce, colourScheme, children }: RootProps) {
  const manager = useMemo(() => schemeFromServer(colourScheme), [colourScheme])

  return (
    <TuyauProvider client={client}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={manager}
        defaultColorScheme={colourScheme}
        getStyleNonce={() => nonce}
      >
        {children}
      </MantineProvider>
    </TuyauProvider>
  )
}
