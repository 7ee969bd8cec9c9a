import { useText } from '~/texts/use_text'
import classes from './skip_link.module.css'

/** The first stop of Tab: over the menu, straight to the content. */
export function SkipLink() {
  const { t } = useText()
  return (
    <a className={classes.skip} href="#content">
      {t('shell.skip')}
    </a>
  )
}
