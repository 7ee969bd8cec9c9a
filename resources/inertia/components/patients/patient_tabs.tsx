import { usePage } from '@inertiajs/react'
import { Link } from '@adonisjs/inertia/react'
import type { AccessReason } from '~/contract'
import { useShared } from '~/hooks/use_shared'
import { paths } from '~/paths'
import { useText } from '~/texts/use_text'
import classes from './patient_banner.module.css'

type PatientTabsProps = { patientId: string; reason: AccessReason }

/** Who is let in for a while records no blocks. */
const passing: AccessReason[] = ['emergency', 'granted_request', 'support_grant']

/** The pages of one patient. */
export function PatientTabs({ patientId, reason }: PatientTabsProps) {
  const { t } = useText()
  const { signedIn } = useShared()
  const { url } = usePage()
  const current = url.split('?')[0]
  const mayBlock = !passing.includes(reason)
  const mayAudit = signedIn?.roles.includes('privacy_officer') ?? false

  const tabs = [
    { href: paths.patient(patientId), label: t('records.tab.record') },
    { href: paths.deliveries(patientId), label: t('records.tab.deliveries') },
    ...(mayBlock ? [{ href: paths.blocks(patientId), label: t('emergency.blocks.link') }] : []),
    ...(mayAudit ? [{ href: paths.patientAudit(patientId), label: t('records.tab.audit') }] : []),
  ]

  return (
    <nav className={classes.tabs} aria-label={t('records.tab.label')}>
      {tabs.map(({ href, label }) => (
        <Link key={href} href={href} aria-current={current === href ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
