import type { DiffPart } from '~/contract'
import { useText } from '~/texts/use_text'
import classes from './diff.module.css'

/**
 * What was added and removed between two texts. Marked by underline and strike,
 * by colour, and by words for those who listen.
 */
export function Diff({ parts }: { parts: DiffPart[] }) {
  return (
    <div className={`${classes.diff} preserve`}>
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </div>
  )
}

function Part({ part }: { part: DiffPart }) {
  const { t } = useText()
  if (part.kind === 'same') return <span>{part.text}</span>

  const Tag = part.kind === 'added' ? 'ins' : 'del'
  const spoken = part.kind === 'added' ? t('words.diff.added') : t('words.diff.removed')

  return (
    <Tag className={classes[part.kind]}>
      <span className="visually-hidden"> {spoken}: </span>
      {part.text}
    </Tag>
  )
}
