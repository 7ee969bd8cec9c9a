import { Anchor, Button, Group, Text, TextInput } from '@mantine/core'
import { router } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import { useState, type FormEvent } from 'react'
import { DateTime } from '~/components/common/date_time'
import { toLocalInput } from '~/format/local_input'
import { useShared } from '~/hooks/use_shared'
import { withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

type AccessMomentProps = { path: string; at: string; isNow: boolean }

/** The moment the page answers for, on the tenant's clock; it stands in the address. */
export function AccessMoment({ path, at, isNow }: AccessMomentProps) {
  const { t } = useText()
  const { timeZone, errors } = useShared()
  const [typed, setTyped] = useState(toLocalInput(at, timeZone))

  function show(event: FormEvent) {
    event.preventDefault()
    router.visit(withQuery(path, { at: typed }))
  }

  return (
    <form method="get" action={path} onSubmit={show}>
      <Text role="status" mb="xs">
        {isNow ? (
          t('people.access.now')
        ) : (
          <>
            {t('people.access.past')} <DateTime at={at} />
            {' · '}
            <Anchor component={Link} href={path} underline="always">
              {t('people.access.to_now')}
            </Anchor>
          </>
        )}
      </Text>
      <Group gap="xs" align="flex-end" mb="lg" className="no-print">
        <TextInput
          type="datetime-local"
          name="at"
          label={t('people.access.at')}
          error={errors.at}
          inputWrapperOrder={['label', 'error', 'input']}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('people.access.show')}
        </Button>
      </Group>
    </form>
  )
}
