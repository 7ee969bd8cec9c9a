import { ActionIcon, Burger, Button, Group, Kbd } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'
import { IconLock, IconSearch } from '@tabler/icons-react'
import { Mark } from '~/components/common/mark'
import { LanguageSwitch } from '~/components/shell/language_switch'
import { MeMenu } from '~/components/shell/me_menu'
import { ThemeMenu } from '~/components/shell/theme_menu'
import { UnitMenu } from '~/components/shell/unit_menu'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './top_bar.module.css'

type TopBarProps = {
  menuOpened: boolean
  onMenu: () => void
  onLock?: () => void
  onSearch?: () => void
}

/** Where the reader is, the search, and what belongs to the person. */
export function TopBar({ menuOpened, onMenu, onLock, onSearch }: TopBarProps) {
  const { t } = useText()
  const { tenant, signedIn } = useShared()

  return (
    <header className={classes.bar}>
      <Burger
        className={classes.burger}
        opened={menuOpened}
        onClick={onMenu}
        size="sm"
        aria-label={t('shell.menu')}
        aria-expanded={menuOpened}
      />
      <Link href={paths.start} className={classes.home} aria-label={t('shell.home')}>
        <Mark />
      </Link>
      <div className={classes.place}>
        <strong>{tenant?.name ?? 'Varde'}</strong>
        {signedIn && <UnitMenu signedIn={signedIn} />}
      </div>
      {onSearch && (
        <Button
          className={classes.search}
          variant="default"
          onClick={onSearch}
          classNames={{ label: classes.searchLabel }}
          aria-keyshortcuts="Control+K"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            <Kbd className={classes.keys} aria-hidden>
              Ctrl K
            </Kbd>
          }
          justify="space-between"
        >
          <span className={classes.searchText}>{t('shell.search')}</span>
        </Button>
      )}
      <Group gap={2} wrap="nowrap" ml="auto">
        <LanguageSwitch />
        <ThemeMenu />
        {onLock && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('devices.lock')}
            aria-keyshortcuts="Control+Shift+L"
            title={t('devices.lock')}
            onClick={onLock}
          >
            <IconLock size={18} aria-hidden />
          </ActionIcon>
        )}
        {signedIn && <MeMenu signedIn={signedIn} />}
      </Group>
    </header>
  )
}
