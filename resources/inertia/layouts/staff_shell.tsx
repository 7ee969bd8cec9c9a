import { useDisclosure, useHotkeys } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { AccountNotices } from '~/components/account/account_notices'
import { Notice } from '~/components/common/notice'
import { ReviewReminder } from '~/components/recertification/review_reminder'
import { SearchDialog } from '~/components/search/search_dialog'
import { Cover } from '~/components/shell/cover'
import { MenuDrawer } from '~/components/shell/menu_drawer'
import { Rail } from '~/components/shell/rail'
import { SessionWatch } from '~/components/shell/session_watch'
import { SkipLink } from '~/components/shell/skip_link'
import { SupportBanner } from '~/components/support/support_banner'
import { SupportSign } from '~/components/support/support_sign'
import { TopBar } from '~/components/shell/top_bar'
import { useColourScheme } from '~/hooks/use_colour_scheme'
import { useCloseAfterVisit } from '~/hooks/use_close_after_visit'
import { useLeaving } from '~/hooks/use_leaving'
import { useShared } from '~/hooks/use_shared'
import { useText } from '~/texts/use_text'
import classes from './staff_shell.module.css'

/** The workplace: rail, top bar, search, and the page. */
export function StaffShell({ children }: { children: ReactNode }) {
  const { t } = useText()
  const { signedIn, session, support } = useShared()
  const { isLeaving, leave } = useLeaving()
  const lock = support ? undefined : () => leave('lock', 'asked')
  const [menu, menuActs] = useDisclosure(false)
  const [search, searchActs] = useDisclosure(false)
  const maySearch = signedIn?.roles.includes('clinician') ?? false

  useColourScheme()
  useCloseAfterVisit(menuActs.close)
  useHotkeys(maySearch ? [['mod+K', searchActs.open]] : [], [])
  useHotkeys(lock ? [['mod+shift+L', lock]] : [], [])

  return (
    <div className={classes.shell} data-covered={isLeaving || undefined}>
      <SkipLink />
      <TopBar
        menuOpened={menu}
        onMenu={menuActs.toggle}
        onLock={lock}
        onSearch={maySearch ? searchActs.open : undefined}
      />
      <div className={classes.side}>
        <Rail label={t('shell.menu')} />
      </div>
      <MenuDrawer opened={menu} onClose={menuActs.close} />
      <main id="content" tabIndex={-1} className={classes.content}>
        <div className={classes.messages}>
          <SupportBanner />
          <SupportSign />
          <Notice />
          <AccountNotices />
          <ReviewReminder />
        </div>
        {children}
      </main>
      {search && <SearchDialog onClose={searchActs.close} />}
      {session && !isLeaving && <SessionWatch session={session} onLeave={leave} />}
      {isLeaving && <Cover />}
    </div>
  )
}
