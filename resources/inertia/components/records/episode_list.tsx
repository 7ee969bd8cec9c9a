import { Badge, Group, Stack, Text } from '@mantine/core'
import type { Episode } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { Section } from '~/components/common/section'
import { useText } from '~/texts/use_text'

/** The courses of care of a patient, each with its unit and the one who is responsible. */
export function EpisodeList({ episodes }: { episodes: Episode[] }) {
  const { t } = useText()
  const placeOf = ({ unit }: Episode) => unit?.name ?? t('records.episode.secret_place')

  return (
    <Section title={t('records.episodes')}>
      {episodes.length === 0 && <Text c="dimmed">{t('records.episodes.none')}</Text>}
      <Stack gap="sm">
        {episodes.map((episode) => (
          <div key={episode.id}>
            <Group gap="xs" justify="space-between" wrap="nowrap" align="baseline">
              <Text fw={600}>{episode.title ?? placeOf(episode)}</Text>
              <Badge color={episode.status === 'active' ? 'fjord' : 'gray'} flex="none">
                {t(`records.episode.${episode.status}`)}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed">
              {episode.title && `${placeOf(episode)} · `}
              <DateTime at={episode.startedAt} />
              {episode.endedAt && (
                <>
                  {' – '}
                  <DateTime at={episode.endedAt} />
                </>
              )}
              {episode.responsibleName && ` · ${episode.responsibleName}`}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  )
}
