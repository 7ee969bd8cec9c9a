import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { PersonRow } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { PersonStateBadge } from '~/components/people/person_state_badge'
import { useRoleText } from '~/components/people/role_text'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

/** People as rows, with what they may do now. */
export function PeopleTable({ people }: { people: PersonRow[] }) {
  const { t } = useText()
  const roleText = useRoleText()

  return (
    <DataTable
      caption={t('people.title')}
      columns={[
        t('people.column.name'),
        t('people.column.sign_in_name'),
        t('people.column.state'),
        t('people.column.roles'),
        t('people.column.last'),
      ]}
      rows={people.map((person) => ({
        key: person.id,
        cells: [
          <Anchor
            key="name"
            component={Link}
            href={paths.person(person.id)}
            underline="always"
            data-row-link
          >
            {person.name}
          </Anchor>,
          person.signInName,
          <PersonStateBadge key="state" state={person.state} />,
          person.assignments.map(({ role, unitName }) => roleText(role, unitName)).join('; ') ||
            t('people.no_role'),
          person.lastSignedInAt ? (
            <DateTime key="last" at={person.lastSignedInAt} />
          ) : (
            t('people.never')
          ),
        ],
      }))}
    />
  )
}
