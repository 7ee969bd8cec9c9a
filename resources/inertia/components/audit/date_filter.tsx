import { Button, Group, TextInput } from '@mantine/core'
import { router } from '@inertiajs/react'
import { useState, type FormEvent } from 'react'
import type { AuditLogProps } from '~/contract'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** From which day to which day; both in the address. */
export function DateFilter({ filter }: Pick<AuditLogProps, 'filter'>) {
  const { t } = useText()
  const [from, setFrom] = useState(filter.from?.slice(0, 10) ?? '')
  const [to, setTo] = useState(filter.to?.slice(0, 10) ?? '')

  function show(event: FormEvent) {
    event.preventDefault()
    router.visit(withQuery(paths.audit, { group: filter.group, from, to }))
  }

  return (
    <form method="get" action={paths.audit} onSubmit={show}>
      {filter.group && <input type="hidden" name="group" value={filter.group} />}
      <Group gap="xs" align="flex-end">
        <TextInput
          type="date"
          name="from"
          label={t('audit.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          name="to"
          label={t('audit.to')}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('audit.show')}
        </Button>
      </Group>
    </form>
  )
}
