import { useText } from '~/texts/use_text'
import classes from './mark.module.css'

type MarkProps = { size?: number; waiting?: boolean }

/** The cairn. Its top stone is a small flame while something waits for the reader. */
export function Mark({ size = 26, waiting = false }: MarkProps) {
  const { t } = useText()
  const title = waiting ? t('shell.mark.waiting') : t('shell.mark.title')

  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 32 32" role="img">
      <title>{title}</title>
      <path d="M4 25.5c0-2.6 4.8-4.5 12.4-4.5S28 22.8 28 25.5 23.4 30 16 30 4 28.2 4 25.5Z" />
      <path d="M7.6 17c0-2.3 3.6-3.8 8.9-3.8 5.2 0 8 1.6 8 3.8s-3.4 3.8-8.6 3.8S7.6 19.2 7.6 17Z" />
      {waiting ? (
        <path
          className={classes.flame}
          d="M16.2 1.5c.5 2.6 4 4.3 4 7.6 0 2.5-1.8 4-4.1 4s-4.2-1.5-4.2-4c0-1.7 1-2.6 1.6-3.6.4 1 .9 1.4 1.5 1.6.1-2 .3-3.8 1.2-5.6Z"
        />
      ) : (
        <path d="M11.4 9.6c0-1.9 2-3.2 5-3.2s4.6 1.3 4.6 3.2-2 3.3-4.9 3.3-4.7-1.4-4.7-3.3Z" />
      )}
    </svg>
  )
}
