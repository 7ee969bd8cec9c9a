import { Button, Menu } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { IconChevronDown } from '@tabler/icons-react'
import type { SignedIn } from '~/contract'
import { paths, withQuery } from '~/paths'
import { useText } from '~/texts/use_text'

/** The unit the reader works at, and the way to another of theirs. */
export function UnitMenu({ signedIn }: { signedIn: SignedIn }) {
  const { t } = useText()
  const { unit, units } = signedIn
  if (units.length < 2) return <span>{unit?.name ?? ''}</span>

  return (
    <Menu withinPortal={false} withInitialFocusPlaceholder={false} position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {unit?.name ?? t('shell.choose_unit')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {units.map(({ id, name }) => (
          <Menu.Item key={id} component={Link} href={withQuery(paths.patients, { unit: id })}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
