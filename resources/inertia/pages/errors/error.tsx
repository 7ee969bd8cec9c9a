import { Anchor, Button, Code, Text } from '@mantine/core'
import type { ErrorProps } from '~/contract'
import { NarrowPage } from '~/components/auth/narrow_page'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** What happened, what it means for the work, and what to do now. */
export default function ErrorPage({ kind, incidentId }: ErrorProps) {
  const { t } = useText()

  return (
    <NarrowPage title={t(`errors.${kind}.title`)} lead={t(`errors.${kind}.means`)}>
      <Text size="lg" mb="lg">
        {t(`errors.${kind}.next`)}
      </Text>
      <Button component="a" href={paths.start}>
        {t('errors.start')}
      </Button>
      <Text size="sm" c="dimmed" mt="lg">
        {t('errors.incident')} <Code>{incidentId}</Code>
      </Text>
      {kind === 'log_unavailable' && (
        <Text size="sm" mt="xs">
          <Anchor href={paths.trust}>{t('errors.log_unavailable.why')}</Anchor>
        </Text>
      )}
    </NarrowPage>
  )
}
