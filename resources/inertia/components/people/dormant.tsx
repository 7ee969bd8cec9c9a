import { Alert, Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { IconClockPause } from '@tabler/icons-react'
import type { PeopleProps } from '~/contract'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** Accounts nobody uses: what happens to them soon, and what has happened. */
export function Dormant({ soon, suspended }: NonNullable<PeopleProps['dormant']>) {
  const { t } = useText()
  if (soon === 0 && suspended === 0) return null

  return (
    <Alert
      color={soon > 0 ? 'beacon' : 'gray'}
      mb="md"
      className="no-print"
      icon={<IconClockPause size={18} />}
    >
      {soon > 0 && (
        <>
          {t('people.dormant.soon', { count: soon })}{' '}
          <Anchor
            component={Link}
            href={withQuery(paths.people, { state: 'idle' })}
            underline="always"
            size="sm"
          >
            {t('people.dormant.show')}
          </Anchor>{' '}
        </>
      )}
      {suspended > 0 && t('people.dormant.suspended', { count: suspended })}
    </Alert>
  )
}
