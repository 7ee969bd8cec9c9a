import { Button } from '@mantine/core'
import { router } from '@inertiajs/react'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'

/** Offers the other language in its own words. */
export function LanguageSwitch() {
  const { locale } = useShared()
  const other = locale === 'nb' ? 'en' : 'nb'

  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      lang={other}
      onClick={() => router.post(paths.language, { locale: other }, { preserveScroll: true })}
    >
      {other === 'nb' ? 'Norsk' : 'English'}
    </Button>
  )
}
