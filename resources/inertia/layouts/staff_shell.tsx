import { useDisclosure, useHotkeys } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { AccountNotices } from '~/components/account/account_notices'
import { Notice } from '~/components/common/notice'
import { SearchDialog } from '~/components/search/search_dialog'
import { MenuDrawer } from '~/components/shell/menu_drawer'
import { Rail } from '~/components/shell/rail'
import { SkipLink } from '~/components/shell/skip_link'
import { TopBar } from '~/components/shell/top_bar'
import { useColourScheme } from '~/hooks/use_colour_scheme'
import { useCloseAfterVisit } from '~/hooks/use_close_after_visit'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'
import classes from './staff_shell.module.css'

/** The workplace: rail, top bar, search, and the page. */
export function StaffShell({ children }: { children: ReactNode }) {
  const { t } = useText()
  const { signedIn } = useShared()
  const [menu, menuActs] = useDisclosure(false)
  const [search, searchActs] = useDisclosure(false)
  const maySearch = signedIn?.roles.includes('clinician') ?? false

  useColourScheme()
  useCloseAfterVisit(menuActs.close)
  useHotkeys(maySearch ? [['mod+K', searchActs.open]] : [], [])

  return (
    <div className={classes.shell}>
      <SkipLink />
      <TopBar
        menuOpened={menu}
        onMenu={menuActs.toggle}
        onSearch={maySearch ? searchActs.open : undefined}
      />
      <div className={classes.side}>
        <Rail label={t('shell.menu')} />
      </div>
      <MenuDrawer opened={menu} onClose={menuActs.close} />
      <main id="content" tabIndex={-1} className={classes.content}>
        <Notice />
        <AccountNotices />
        {children}
      </main>
      {search && <SearchDialog onClose={searchActs.close} />}
    </div>
  )
}
