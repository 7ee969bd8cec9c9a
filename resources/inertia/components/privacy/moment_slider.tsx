import { Slider, Text } from '@mantine/core'
import { spokenTime } from '~/format/spoken_time'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'
import classes from './as_of.module.css'

type MomentSliderProps = {
  at: string
  /** Oldest first. */
  moments: string[]
  onChoose: (at: string | null) => void
}

/** Slides from change to change; nothing to slide through when there was only one. */
export function MomentSlider({ at, moments, onChoose }: MomentSliderProps) {
  const { t, locale } = useText()
  const { now, timeZone } = useShared()
  const here = moments.filter((moment) => moment <= at).length - 1
  if (moments.length < 2) return null

  const spoken = (moment = now) => spokenTime({ at: moment, now, timeZone, locale })

  return (
    <div className={`${classes.slider} no-print`}>
      <Text size="sm" c="dimmed">
        {t('privacy.as_of.changes', { count: moments.length })}
      </Text>
      <Slider
        min={0}
        max={moments.length - 1}
        defaultValue={Math.max(here, 0)}
        thumbLabel={t('privacy.as_of.slider')}
        marks={moments.map((_, value) => ({ value }))}
        label={(index) => spoken(moments[index])}
        onChangeEnd={(index) => onChoose(moments[index] ?? null)}
      />
    </div>
  )
}
