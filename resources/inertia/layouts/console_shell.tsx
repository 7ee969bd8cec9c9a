import type { ReactNode } from 'react'
import { Button, Group } from '@mantine/core'
import { router } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import { Mark } from '~/components/common/mark'
import { AccountNotices } from '~/components/account/account_notices'
import { Notice } from '~/components/common/notice'
import { ConsoleLink } from '~/components/console/console_link'
import { LanguageSwitch } from '~/components/shell/language_switch'
import { SkipLink } from '~/components/shell/skip_link'
import { ThemeMenu } from '~/components/shell/theme_menu'
import { useColourScheme } from '~/hooks/use_colour_scheme'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './console_shell.module.css'

/** The operator's place: installations and health, nothing about people. */
export function ConsoleShell({ children }: { children: ReactNode }) {
  const { t } = useText()
  useColourScheme()

  return (
    <div>
      <SkipLink />
      <header className={classes.header}>
        <Mark />
        <strong className={classes.name}>{t('console.name')}</strong>
        <nav className={classes.menu} aria-label={t('keys.menu')}>
          <ConsoleLink href={paths.console}>{t('keys.menu.installation')}</ConsoleLink>
          <ConsoleLink href={paths.consoleKeys}>{t('keys.menu.keys')}</ConsoleLink>
          <ConsoleLink href={paths.consoleSupport}>{t('support.console.menu')}</ConsoleLink>
        </nav>
        <Group gap={2} ml="auto" wrap="nowrap">
          <LanguageSwitch />
          <ThemeMenu />
          <Button
            component={Link}
            href={paths.account}
            variant="subtle"
            color="gray"
            size="compact-sm"
          >
            {t('account.menu')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => router.post(paths.signOut)}
          >
            {t('shell.sign_out')}
          </Button>
        </Group>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        <Notice />
        <AccountNotices />
        {children}
      </main>
    </div>
  )
}
