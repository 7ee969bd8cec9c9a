import { Anchor, Button, Group, Slider, Text, TextInput } from '@mantine/core'
import { router } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import { useState, type FormEvent } from 'react'
import type { RegisterProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { fromLocalInput, toLocalInput } from '~/format/local_input'
import { spokenTime } from '~/format/spoken_time'
import { useShared } from '~/hooks/use_shared'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './as_of.module.css'

/** The moment the register answers for: by clock, or by sliding from change to change. */
export function AsOf({ at, moments }: Pick<RegisterProps, 'at' | 'moments'>) {
  const { t, locale } = useText()
  const { now, timeZone } = useShared()
  const [typed, setTyped] = useState(toLocalInput(at ?? now, timeZone))
  const stops = [...moments].reverse()
  const here = stops.filter((moment) => moment <= (at ?? now)).length - 1
  const visit = (moment: string | null) =>
    router.visit(withQuery(paths.register, { at: moment }), { preserveScroll: true })

  function show(event: FormEvent) {
    event.preventDefault()
    visit(fromLocalInput(typed, timeZone))
  }

  return (
    <div className={classes.control} role="group" aria-label={t('privacy.as_of')}>
      <Text role="status">
        {at ? (
          <>
            {t('privacy.as_of.past')} <DateTime at={at} />
            {' · '}
            <Anchor component={Link} href={paths.register} underline="always">
              {t('privacy.as_of.to_now')}
            </Anchor>
          </>
        ) : (
          t('privacy.as_of.now')
        )}
      </Text>
      <form onSubmit={show} className="no-print">
        <Group gap="xs" align="flex-end">
          <TextInput
            type="datetime-local"
            label={t('privacy.as_of.moment')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('privacy.as_of.show')}
          </Button>
        </Group>
      </form>
      {stops.length > 1 && (
        <div className={`${classes.slider} no-print`}>
          <Text size="sm" c="dimmed">
            {t('privacy.as_of.changes', { count: stops.length })}
          </Text>
          <Slider
            min={0}
            max={stops.length - 1}
            defaultValue={Math.max(here, 0)}
            thumbLabel={t('privacy.as_of.slider')}
            marks={stops.map((_, value) => ({ value }))}
            label={(index) => momentLabel(stops[index])}
            onChangeEnd={(index) => visit(stops[index] ?? null)}
          />
        </div>
      )}
    </div>
  )

  function momentLabel(moment: string | undefined) {
    return moment ? spokenTime({ at: moment, now, timeZone, locale }) : ''
  }
}
