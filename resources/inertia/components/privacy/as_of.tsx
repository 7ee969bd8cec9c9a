import { Anchor, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import type { RegisterProps } from '~/contract'
import { DateTime } from '~/components/common/date_time'
import { MomentForm } from '~/components/privacy/moment_form'
import { MomentSlider } from '~/components/privacy/moment_slider'
import { useShared } from '~/hooks/use_shared'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './as_of.module.css'

/** The moment the register answers for: by clock, or by sliding from change to change. */
export function AsOf({ at, moments }: Pick<RegisterProps, 'at' | 'moments'>) {
  const { t } = useText()
  const { now } = useShared()
  const choose = (moment: string | null) =>
    router.visit(withQuery(paths.register, { at: moment }), { preserveScroll: true })

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
      <MomentForm at={at ?? now} onChoose={choose} />
      <MomentSlider at={at ?? now} moments={moments.toReversed()} onChoose={choose} />
    </div>
  )
}
