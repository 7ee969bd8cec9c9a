import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useShared } from '~/hooks/use_shared'

/** Follows the preference of the server when a later answer brings another one. */
export function useColourScheme() {
  const { colourScheme, locale } = useShared()
  const { setColorScheme } = useMantineColorScheme()

  useEffect(() => setColorScheme(colourScheme), [colourScheme, setColorScheme])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
}
