import { Badge, Text } from '@mantine/core'
import type { PersonProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { Until } from '~/components/common/until'
import { EmptyState } from '~/components/common/empty_state'
import { Section } from '~/components/common/section'
import { EndRole } from '~/components/people/end_role'
import { GiveRole } from '~/components/people/give_role'
import { useText } from '~/texts/use_text'

type AssignmentsProps = Pick<PersonProps, 'person' | 'assignments' | 'units'>

/** Every role the person has, had or will have. */
export function Assignments({ person, assignments, units }: AssignmentsProps) {
  const { t } = useText()

  return (
    <Section title={t('people.assignments')} aside={<GiveRole person={person} units={units} />}>
      {assignments.length === 0 && <EmptyState title={t('people.assignments.none')} />}
      {assignments.length > 0 && (
        <DataTable
          caption={t('people.assignments')}
          columns={[
            t('people.column.role'),
            t('people.column.unit'),
            t('people.column.from'),
            t('people.column.until'),
            t('people.column.act'),
          ]}
          rows={assignments.map((assignment) => ({
            key: assignment.id,
            cells: [
              <span key="role">
                {t(`words.role.${assignment.role}`)}{' '}
                <Badge color={assignment.phase === 'current' ? 'fjord' : 'gray'} variant="light">
                  {t(`people.phase.${assignment.phase}`)}
                </Badge>
                {assignment.directory && (
                  <Text size="xs" c="dimmed">
                    {t('federation.person.by_group', { name: assignment.directory })}
                  </Text>
                )}
              </span>,
              assignment.unit?.name ?? t('people.whole'),
              <DateTime key="from" at={assignment.from} />,
              assignment.until ? <Until key="until" at={assignment.until} /> : t('people.open_end'),
              assignment.phase === 'ended' ? (
                '–'
              ) : (
                <EndRole key="end" person={person} assignment={assignment} />
              ),
            ],
          }))}
        />
      )}
    </Section>
  )
}
