import { Anchor } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import type { ReactNode } from 'react'
import type { ImportedRole, ImportGroup, ImportPreview } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { MoreLink } from '~/components/common/more_link'
import { Until } from '~/components/common/until'
import { Section } from '~/components/common/section'
import { useRoleText } from '~/components/people/role_text'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

type GroupProps = { id: string; preview: ImportPreview }
type Table = { columns: string[]; rows: ReactNode[][] }

const order: ImportGroup[] = ['problems', 'ended', 'changed', 'added', 'changedPeople', 'newPeople']

/** What would change, group by group; what takes something away comes first. */
export function PreviewGroups({ id, preview }: GroupProps) {
  const { t } = useText()
  const tableOf = useTables(preview)
  const { group: alone, nextSkip, counts } = preview
  const path = paths.staffImport(id)

  return order
    .filter((group) => counts[group] > 0 && (alone === null || alone === group))
    .map((group) => {
      const { columns, rows } = tableOf[group]()
      const title = `${t(`staff_import.group.${group}`)} (${counts[group]})`
      return (
        <Section key={group} title={title}>
          <DataTable
            caption={title}
            columns={columns}
            rows={rows.map((cells, index) => ({ key: String(index), cells }))}
          />
          {alone === null && rows.length < counts[group] && (
            <Anchor component={Link} href={withQuery(path, { group })} underline="always">
              {t('staff_import.group.more', { count: counts[group] })}
            </Anchor>
          )}
          <MoreLink
            href={nextSkip ? withQuery(path, { group, skip: String(nextSkip) }) : null}
            label={t('words.more')}
          />
        </Section>
      )
    })
}

function useTables(preview: ImportPreview): Record<ImportGroup, () => Table> {
  const { t } = useText()
  const roleText = useRoleText()
  const column = (name: 'line' | 'problem' | 'name' | 'role' | 'was' | 'until' | 'from' | 'why') =>
    t(`staff_import.column.${name}`)
  const until = (at: string | null) => (at ? <Until at={at} /> : t('people.open_end'))
  const from = (at: string | null) => (at ? <DateTime at={at} /> : t('staff_import.now'))
  const roleOf = ({ role, unit }: ImportedRole) => roleText(role, unit?.name ?? null)
  const person = (staffId: string, name: string) => (
    <Anchor component={Link} href={paths.person(staffId)} underline="always">
      {name}
    </Anchor>
  )

  return {
    problems: () => ({
      columns: [column('line'), column('problem')],
      rows: preview.problems.map(({ line, code: problem, value }) => [
        line || '–',
        t(`staff_import.problem.${problem}`, { value: value ?? '' }),
      ]),
    }),
    ended: () => ({
      columns: [column('name'), column('role'), column('why')],
      rows: preview.ended.map(({ staffId, name, role, unitName, why }) => [
        person(staffId, name),
        roleText(role, unitName),
        t(`staff_import.why.${why}`),
      ]),
    }),
    changed: () => ({
      columns: [column('name'), column('role'), column('was'), column('until')],
      rows: preview.changed.map((one) => [
        person(one.staffId, one.name),
        roleText(one.role, one.unitName),
        until(one.was),
        until(one.until),
      ]),
    }),
    added: () => ({
      columns: [column('name'), column('role'), column('from'), column('until')],
      rows: preview.added.map((one) => [
        person(one.staffId, one.name),
        roleOf(one),
        from(one.from),
        until(one.until),
      ]),
    }),
    changedPeople: () => ({
      columns: [
        column('was'),
        column('name'),
        t('staff_import.column.sign_in_name'),
        t('staff_import.column.number'),
      ],
      rows: preview.changedPeople.map(({ staffId, was, name, signInName, employeeNumber }) => [
        person(staffId, was),
        name ?? '–',
        signInName ?? '–',
        employeeNumber ?? '–',
      ]),
    }),
    newPeople: () => ({
      columns: [
        t('staff_import.column.number'),
        column('name'),
        t('staff_import.column.sign_in_name'),
        t('staff_import.column.roles'),
      ],
      rows: preview.newPeople.map(({ employeeNumber, name, signInName, roles }) => [
        employeeNumber,
        name,
        signInName,
        <div key="roles">
          {roles.map((role, index) => (
            <Role key={index} {...role} />
          ))}
        </div>,
      ]),
    }),
  }
}

/** One role of a new person, with what bounds it. */
function Role({ role, unit, from, until }: ImportedRole) {
  const { t } = useText()
  const roleText = useRoleText()

  return (
    <div>
      {roleText(role, unit?.name ?? null)}
      {from && (
        <>
          , {t('staff_import.role.from')} <DateTime at={from} />
        </>
      )}
      {until && (
        <>
          , {t('staff_import.role.until')} <Until at={until} />
        </>
      )}
    </div>
  )
}
