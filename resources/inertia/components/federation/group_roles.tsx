import { TextInput } from '@mantine/core'
import { useForm } from '@inertiajs/react'
import type { ConnectionProps } from '~/contract'
import { DataTable } from '~/components/common/data_table'
import { DateTime } from '~/components/common/date_time'
import { EmptyState } from '~/components/common/empty_state'
import { Section } from '~/components/common/section'
import { ActDialog } from '~/components/people/act_dialog'
import { PlainAct } from '~/components/people/plain_act'
import { RoleFields, type RoleChoice } from '~/components/people/role_fields'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'

type GroupRolesProps = Pick<ConnectionProps, 'connection' | 'groups' | 'units'>

/** Which group of the directory gives which role, and where. */
export function GroupRoles({ connection, groups, units }: GroupRolesProps) {
  const { t } = useText()
  const isOpen = connection.state !== 'ended'

  return (
    <Section
      title={t('federation.groups')}
      aside={isOpen && <AddGroupRole connection={connection} units={units} />}
    >
      {groups.length === 0 && (
        <EmptyState title={t('federation.groups.none')}>
          {t('federation.groups.none.what')}
        </EmptyState>
      )}
      {groups.length > 0 && (
        <DataTable
          caption={t('federation.groups')}
          columns={[
            t('federation.groups.group'),
            t('people.column.role'),
            t('people.column.unit'),
            t('people.column.from'),
            t('people.column.act'),
          ]}
          rows={groups.map((group) => ({
            key: group.id,
            cells: [
              <span key="group" style={{ overflowWrap: 'anywhere' }}>
                {group.groupName}
              </span>,
              t(`words.role.${group.role}`),
              group.unit?.name ?? t('people.whole'),
              <DateTime key="from" at={group.addedAt} />,
              group.removedAt ? (
                <span key="until">
                  {t('federation.groups.removed')} <DateTime at={group.removedAt} />
                </span>
              ) : isOpen ? (
                <PlainAct
                  key="act"
                  label={t('federation.groups.remove')}
                  heard={t('federation.groups.remove.of', { group: group.groupName })}
                  title={t('federation.groups.remove')}
                  what={t('federation.groups.remove.what', { group: group.groupName })}
                  isDestructive
                  method="delete"
                  path={paths.groupRole(connection.id, group.id)}
                />
              ) : (
                '–'
              ),
            ],
          }))}
        />
      )}
    </Section>
  )
}

function AddGroupRole({ connection, units }: Pick<ConnectionProps, 'connection' | 'units'>) {
  const { t } = useText()
  const path = paths.groupRoles(connection.id)
  const form = useForm<RoleChoice & { groupName: string }>({
    groupName: '',
    role: 'clinician',
    unitId: units[0]?.id ?? null,
  })

  return (
    <ActDialog
      label={t('federation.groups.add')}
      title={t('federation.groups.add')}
      what={t('federation.groups.add.what')}
      send={t('federation.groups.add')}
      action={path}
      errors={form.errors}
      isSending={form.processing}
      idOf={(field) => `group-${field}`}
      onOpen={() => form.clearErrors()}
      onSend={(done) =>
        form.post(path, {
          preserveScroll: true,
          onSuccess: () => {
            form.reset('groupName')
            done()
          },
        })
      }
    >
      <TextInput
        id="group-groupName"
        name="groupName"
        label={t('federation.groups.group')}
        description={t('federation.groups.group.help')}
        error={form.errors.groupName}
        value={form.data.groupName}
        onChange={(event) => form.setData('groupName', event.currentTarget.value)}
      />
      <RoleFields
        prefix="group"
        units={units}
        value={form.data}
        errors={form.errors}
        onChange={(role) => form.setData({ ...form.data, ...role })}
      />
    </ActDialog>
  )
}
