import { useEffect, useState } from 'react'
import { router } from '@inertiajs/react'
import { Text } from '@mantine/core'
import { ErrorSummary } from '~/components/common/error_summary'
import { PageHeading } from '~/components/common/page_heading'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** Takes the token out of the address, so that it stands in no history, and sends it once. */
export default function Arrive() {
  const { t } = useText()
  const { errors } = useShared()
  const [isWithout, setWithout] = useState(false)

  useEffect(() => {
    const token = globalThis.location.hash.slice(1)
    if (!token) {
      setWithout(true)
      return
    }
    globalThis.history.replaceState(globalThis.history.state, '', paths.supportArrive)
    router.post(paths.supportArrive, { token }, { replace: true })
  }, [])

  return (
    <>
      <PageHeading title={t('support.arrive')} />
      {errors._ && <ErrorSummary errors={{ _: errors._ }} />}
      <Text>{t(isWithout ? 'support.arrive.without' : 'support.arrive.wait')}</Text>
    </>
  )
}
