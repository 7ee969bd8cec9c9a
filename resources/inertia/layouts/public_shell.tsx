import { Anchor, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { Mark } from '~/components/common/mark'
import { Notice } from '~/components/common/notice'
import { LanguageSwitch } from '~/components/shell/language_switch'
import { SkipLink } from '~/components/shell/skip_link'
import { ThemeMenu } from '~/components/shell/theme_menu'
import { useColourScheme } from '~/hooks/use_colour_scheme'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './public_shell.module.css'

/** What people see who are not signed in: larger type, one thing at a time. */
export function PublicShell({ children }: { children: ReactNode }) {
  const { t } = useText()
  const { tenant } = useShared()
  useColourScheme()

  return (
    <div className={classes.shell}>
      <SkipLink />
      <header className={classes.header}>
        <Mark size={30} />
        <strong>{tenant?.name ?? 'Varde'}</strong>
        <Group gap={2} ml="auto" wrap="nowrap">
          <LanguageSwitch />
          <ThemeMenu />
        </Group>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        <Notice />
        {children}
      </main>
      {tenant && (
        <footer className={classes.footer}>
          <Anchor href={paths.publicPrivacy}>{t('shell.public_privacy')}</Anchor>
          <Anchor href={paths.trust}>{t('shell.trust')}</Anchor>
          <Anchor href={paths.signIn}>{t('shell.staff_sign_in')}</Anchor>
        </footer>
      )}
    </div>
  )
}
