import { Button, Menu, Text } from '@mantine/core'
import { router } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import { IconChevronDown, IconDevices, IconKey, IconLogout, IconUser } from '@tabler/icons-react'
import type { SignedIn } from '~/contract'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './me_menu.module.css'

/** Who is signed in, as what, and the way out. An operator of support has no account here. */
export function MeMenu({ signedIn }: { signedIn: SignedIn }) {
  const { t, code } = useText()
  const { support } = useShared()
  const roles = signedIn.roles.map((role) => code(`words.role.${role}`, role)).join(', ')

  return (
    <Menu
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      position="bottom-end"
      width={220}
    >
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          <IconUser className={classes.icon} size={18} aria-hidden />
          <span className={classes.name}>{signedIn.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {signedIn.name}
          {roles && `, ${roles}`}
        </Menu.Label>
        {!support && (
          <>
            <Menu.Item component={Link} href={paths.account} leftSection={<IconKey size={16} />}>
              <Text size="sm">{t('account.menu')}</Text>
            </Menu.Item>
            <Menu.Item
              leftSection={<IconDevices size={16} />}
              onClick={() => router.visit(paths.mySessions)}
            >
              <Text size="sm">{t('shell.my_sessions')}</Text>
            </Menu.Item>
          </>
        )}
        <Menu.Item
          leftSection={<IconLogout size={16} />}
          onClick={() => router.post(support ? paths.supportLeave : paths.signOut)}
        >
          <Text size="sm">{t(support ? 'support.leave' : 'shell.sign_out')}</Text>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
