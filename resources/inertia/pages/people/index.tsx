import { Anchor, Button, Text } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { PeopleProps } from '~/contract'
import { EmptyState } from '~/components/common/empty_state'
import { MoreLink } from '~/components/common/more_link'
import { PageHeading } from '~/components/common/page_heading'
import { Dormant } from '~/components/people/dormant'
import { InvitePerson } from '~/components/people/invite_person'
import { PeopleFilter } from '~/components/people/people_filter'
import { PeopleSearch } from '~/components/people/people_search'
import { PeopleTable } from '~/components/people/people_table'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** Everybody who may sign in, or will; found by name, unit or account. */
export default function People(props: PeopleProps) {
  const { t } = useText()
  const { people, nextCursor, total, filter, units, query, truncated, dormant, mayMail } = props
  const next = nextCursor && withQuery(paths.people, { ...filter, cursor: nextCursor })
  const found = truncated ? 'people.search.truncated' : 'people.search.found'

  return (
    <>
      <PageHeading title={t('people.title')} lead={t('people.lead')}>
        <Button component={Link} href={paths.staffImports} variant="default" size="compact-md">
          {t('staff_import.link')}
        </Button>
        <InvitePerson units={units} mayMail={mayMail} />
      </PageHeading>
      {dormant && <Dormant {...dormant} />}
      <PeopleSearch key={query} query={query} />
      {query === null && (
        <PeopleFilter key={JSON.stringify(filter)} filter={filter} units={units} />
      )}
      <Text c="dimmed" size="sm" mb="xs" role="status">
        {t(query === null ? 'people.count' : found, { count: total })}{' '}
        {query !== null && (
          <Anchor component={Link} href={paths.people} underline="always">
            {t('people.search.back')}
          </Anchor>
        )}
      </Text>
      {people.length > 0 ? (
        <PeopleTable people={people} />
      ) : (
        <EmptyState title={t('people.none')}>{t('people.none.what')}</EmptyState>
      )}
      <MoreLink href={next || null} label={t('words.more')} />
    </>
  )
}
