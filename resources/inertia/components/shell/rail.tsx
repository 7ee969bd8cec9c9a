import { usePage } from '@inertiajs/react'
import type { Shared } from '~/contract'
import { railGroups, supportGroups } from '~/components/shell/rail_groups'
import { RailLink } from '~/components/shell/rail_link'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './rail.module.css'

/** The way to every page the reader may open. */
export function Rail({ label }: { label: string }) {
  const { t, own } = useText()
  const { pluginMenu, signedIn, support } = useShared()
  const { url } = usePage<Shared>()
  const groups = support ? supportGroups[support.scope] : railGroups(signedIn?.roles ?? [])

  return (
    <nav className={classes.rail} aria-label={label}>
      {groups.map(({ heading, links }) => (
        <div key={heading ?? 'main'} className={classes.group}>
          {heading && <p className={classes.heading}>{t(heading)}</p>}
          {links.map(({ href, label: text, Icon }) => (
            <RailLink
              key={href}
              href={href}
              current={url}
              Icon={Icon}
              waiting={href === paths.credentials ? signedIn?.staleCredentials : undefined}
            >
              {t(text)}
            </RailLink>
          ))}
        </div>
      ))}
      {pluginMenu.length > 0 && !support && (
        <div className={classes.group}>
          <p className={classes.heading}>{t('shell.plugins')}</p>
          {pluginMenu.map((entry) => (
            <RailLink key={entry.href} href={entry.href} current={url}>
              {own(entry.label)}
            </RailLink>
          ))}
        </div>
      )}
    </nav>
  )
}
