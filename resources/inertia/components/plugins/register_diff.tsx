import { IconMinus, IconPlus } from '@tabler/icons-react'
import { Text } from '@mantine/core'
import type { PluginDetailProps, Processor } from '~/contract'
import { countryName } from '~/format/country_name'
import { useText } from '~/texts/use_text'
import classes from './register_diff.module.css'

type RegisterDiffProps = { diff: PluginDetailProps['registerDiff'] }

/** The lines the register gains and loses, word for word as the public will read them. */
export function RegisterDiff({ diff }: RegisterDiffProps) {
  const { t } = useText()
  if (diff.added.length + diff.removed.length === 0) {
    return <Text size="sm">{t('plugins.diff.nothing')}</Text>
  }

  return (
    <ul className={classes.lines}>
      {diff.added.map((processor) => (
        <Line key={`+${processor.name}${processor.service}`} processor={processor} kind="added" />
      ))}
      {diff.removed.map((processor) => (
        <Line key={`-${processor.name}${processor.service}`} processor={processor} kind="removed" />
      ))}
    </ul>
  )
}

function Line({ processor, kind }: { processor: Processor; kind: 'added' | 'removed' }) {
  const { t, own, locale } = useText()
  const Sign = kind === 'added' ? IconPlus : IconMinus

  return (
    <li className={classes[kind]}>
      <Sign size={18} stroke={2.5} aria-label={t(`words.diff.${kind}`)} role="img" />
      <span>
        <strong>{processor.name}</strong>
        {processor.address && `, ${processor.address}`}
        {`, ${countryName(processor.country, locale)}`} · {processor.service} ·{' '}
        {own(processor.processing)} · {processor.legalBasis}
      </span>
    </li>
  )
}
