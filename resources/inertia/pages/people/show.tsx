import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { PersonProps } from '~/contract'
import { PageHeading } from '~/components/common/page_heading'
import { Account } from '~/components/people/account'
import { Assignments } from '~/components/people/assignments'
import { PersonConnections } from '~/components/federation/person_connections'
import { PersonHistory } from '~/components/people/person_history'
import { PersonStateBadge } from '~/components/people/person_state_badge'
import { ShownSetUpLink } from '~/components/people/shown_link'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** One member of staff: roles, account and everything that was recorded about them. */
export default function Person(props: PersonProps) {
  const { t } = useText()
  const { person, link } = props

  return (
    <>
      <Anchor component={Link} href={paths.people} size="sm">
        {t('people.back')}
      </Anchor>
      <PageHeading
        title={person.name}
        lead={person.signInName}
        beside={<PersonStateBadge state={person.state} />}
      />
      {link && <ShownSetUpLink link={link} name={person.name} />}
      <Assignments {...props} />
      <Account {...props} />
      <PersonConnections {...props} />
      <PersonHistory {...props} />
    </>
  )
}
