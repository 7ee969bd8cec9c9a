import {
  IconBuildingHospital,
  IconChecks,
  IconDevices,
  IconDoorEnter,
  IconFileText,
  IconHistory,
  IconId,
  IconHelp,
  IconKey,
  IconListCheck,
  IconLockPassword,
  IconLogin2,
  IconPlugConnected,
  IconShieldLock,
  IconUserCheck,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react'
import type { StaffRole } from '~/contract'
import { paths } from '~/paths'
import type { TextKey } from '~/texts/dictionaries'

type RailEntry = { href: string; label: TextKey; Icon: Icon; roles: StaffRole[] }
type RailGroup = { heading: TextKey | null; links: RailEntry[] }

const groups: RailGroup[] = [
  {
    heading: null,
    links: [
      { href: paths.patients, label: 'shell.patients', Icon: IconUsers, roles: ['clinician'] },
      {
        href: paths.requests,
        label: 'shell.access_requests',
        Icon: IconKey,
        roles: ['clinician', 'privacy_officer'],
      },
    ],
  },
  {
    heading: 'shell.administration',
    links: [
      { href: paths.people, label: 'shell.people', Icon: IconId, roles: ['administrator'] },
      {
        href: paths.units,
        label: 'shell.units',
        Icon: IconBuildingHospital,
        roles: ['administrator'],
      },
      {
        href: paths.federation,
        label: 'shell.federation',
        Icon: IconLogin2,
        roles: ['administrator'],
      },
      {
        href: paths.rounds,
        label: 'shell.recertification',
        Icon: IconUserCheck,
        roles: ['administrator', 'privacy_officer'],
      },
      {
        href: paths.devices,
        label: 'devices.menu.register',
        Icon: IconDevices,
        roles: ['administrator'],
      },
      {
        href: paths.credentials,
        label: 'credentials.title',
        Icon: IconLockPassword,
        roles: ['administrator', 'privacy_officer'],
      },
      {
        href: paths.plugins,
        label: 'shell.plugins',
        Icon: IconPlugConnected,
        roles: ['administrator'],
      },
      {
        href: paths.support,
        label: 'shell.support',
        Icon: IconHelp,
        roles: ['administrator', 'privacy_officer'],
      },
      {
        href: paths.approvals,
        label: 'shell.approvals',
        Icon: IconChecks,
        roles: ['administrator', 'privacy_officer'],
      },
    ],
  },
  {
    heading: 'shell.privacy',
    links: [
      {
        href: paths.register,
        label: 'shell.register',
        Icon: IconShieldLock,
        roles: ['privacy_officer', 'administrator'],
      },
      {
        href: paths.emergencies,
        label: 'shell.emergencies',
        Icon: IconDoorEnter,
        roles: ['privacy_officer'],
      },
      {
        href: paths.colleagues,
        label: 'shell.colleagues',
        Icon: IconUsersGroup,
        roles: ['privacy_officer'],
      },
      {
        href: paths.explain,
        label: 'shell.explain',
        Icon: IconListCheck,
        roles: ['privacy_officer'],
      },
      {
        href: paths.sessionFindings,
        label: 'devices.menu.findings',
        Icon: IconUsersGroup,
        roles: ['administrator', 'privacy_officer'],
      },
      { href: paths.audit, label: 'shell.audit', Icon: IconHistory, roles: ['privacy_officer'] },
    ],
  },
]

/** What a person with these roles finds in the rail; empty groups are left out. */
export function railGroups(roles: StaffRole[]): RailGroup[] {
  return groups
    .map(({ heading, links }) => ({
      heading,
      links: links.filter((link) => link.roles.some((role) => roles.includes(role))),
    }))
    .filter(({ links }) => links.length > 0)
}

/** What an operator finds there under a grant: the configuration, or the one patient. */
export const supportGroups: Record<'configuration' | 'patient', RailGroup[]> = {
  configuration: [
    {
      heading: 'shell.administration',
      links: groups
        .flatMap(({ links }) => links)
        .filter(
          ({ href }) => href === paths.people || href === paths.units || href === paths.plugins
        ),
    },
  ],
  patient: [
    {
      heading: 'shell.support',
      links: [{ href: paths.start, label: 'support.the_patient', Icon: IconFileText, roles: [] }],
    },
  ],
}
