import { Button, Group, NativeSelect } from '@mantine/core'
import { router } from '@inertiajs/react'
import { useState, type FormEvent } from 'react'
import type { PeopleFilter as ChosenState, PeopleProps } from '~/contract'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

const states: ChosenState[] = ['active', 'invited', 'suspended', 'idle']

/** Which unit and which accounts; both in the address. */
export function PeopleFilter({ filter, units }: Pick<PeopleProps, 'filter' | 'units'>) {
  const { t } = useText()
  const [unit, setUnit] = useState(filter.unit ?? '')
  const [state, setState] = useState<string>(filter.state ?? '')
  const all = { value: '', label: t('people.filter.all') }

  function show(event: FormEvent) {
    event.preventDefault()
    router.visit(withQuery(paths.people, { unit, state }))
  }

  return (
    <form method="get" action={paths.people} onSubmit={show}>
      <Group gap="xs" align="flex-end" mb="md">
        <NativeSelect
          name="unit"
          label={t('people.filter.unit')}
          value={unit}
          data={[all, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
        <NativeSelect
          name="state"
          label={t('people.filter.state')}
          value={state}
          data={[all, ...states.map((one) => ({ value: one, label: t(`people.state.${one}`) }))]}
          onChange={(event) => setState(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('people.filter.show')}
        </Button>
      </Group>
    </form>
  )
}
