import { Group, NativeSelect } from '@mantine/core'
import type { Episode } from '~/contract'
import { entryKinds } from '~/components/records/entry_kinds'
import { useText } from '~/texts/use_text'

export type About = { kind: string; episodeId: string | null }
type EntryAboutProps = {
  value: About
  episodes: Episode[]
  /** Both are settled once the draft stands on the server. */
  disabled: boolean
  onChange: (about: About) => void
}

/** Of which kind an entry is, and to which episode it belongs. */
export function EntryAbout({ value, episodes, disabled, onChange }: EntryAboutProps) {
  const { t } = useText()

  return (
    <Group grow mb="sm" gap="sm">
      <NativeSelect
        name="kind"
        label={t('records.entry.kind')}
        disabled={disabled}
        value={value.kind}
        onChange={(event) => onChange({ ...value, kind: event.currentTarget.value })}
        data={entryKinds.map((kind) => ({ value: kind, label: t(`records.kind.${kind}`) }))}
      />
      {episodes.length > 0 && (
        <NativeSelect
          name="episodeId"
          label={t('records.entry.episode')}
          disabled={disabled}
          value={value.episodeId ?? ''}
          onChange={(event) => onChange({ ...value, episodeId: event.currentTarget.value })}
          data={episodes.map(({ id, title, unit }) => ({
            value: id,
            label: title ?? unit?.name ?? t('records.episode.secret_place'),
          }))}
        />
      )}
    </Group>
  )
}
