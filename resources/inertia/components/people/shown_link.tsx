import { Alert, Code, Text } from '@mantine/core'
import type { ShownLink } from '~/contract'
import { CopyButton } from '~/components/common/copy_button'
import { fullTime } from '~/format/spoken_time'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'

/** The link of a new person. It is on this page once and nowhere else. */
export function ShownSetUpLink({ link, name }: { link: ShownLink; name: string }) {
  const { t, locale } = useText()
  const { timeZone } = useShared()
  const until = fullTime({ at: link.expiresAt, timeZone, locale })

  return (
    <Alert color="fjord" variant="light" mb="lg" title={t('people.link')} className="no-print">
      <Text size="sm" mb="xs">
        {t('people.link.once', { name, until })}
      </Text>
      <Code block mb="xs" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {link.address}
      </Code>
      <CopyButton text={link.address} label={t('people.link.copy')} />
    </Alert>
  )
}
