import { Loader } from '@mantine/core'
import { useText } from '~/texts/use_text'
import classes from './cover.module.css'

/** Hides the page while its session is being locked or ended. */
export function Cover() {
  const { t } = useText()
  return (
    <div className={classes.cover} role="status" aria-label={t('devices.locked.title')}>
      <Loader aria-hidden />
    </div>
  )
}
