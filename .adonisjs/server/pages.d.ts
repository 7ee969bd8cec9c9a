import '@adonisjs/inertia/types'

import type React from 'react'
import type { Prettify } from '@adonisjs/core/types/common'

type ExtractProps<T> =
  T extends React.FC<infer Props>
    ? Prettify<Omit<Props, 'children'>>
    : T extends React.Component<infer Props>
      ? Prettify<Omit<Props, 'children'>>
      : never

declare module '@adonisjs/inertia/types' {
  export interface InertiaPages {
    'access/blocks': ExtractProps<(typeof import('../../resources/inertia/pages/access/blocks.tsx'))['default']>
    'access/colleagues': ExtractProps<(typeof import('../../resources/inertia/pages/access/colleagues.tsx'))['default']>
    'access/emergencies': ExtractProps<(typeof import('../../resources/inertia/pages/access/emergencies.tsx'))['default']>
    'access/explain': ExtractProps<(typeof import('../../resources/inertia/pages/access/explain.tsx'))['default']>
    'access/patient': ExtractProps<(typeof import('../../resources/inertia/pages/access/patient.tsx'))['default']>
    'access/requests': ExtractProps<(typeof import('../../resources/inertia/pages/access/requests.tsx'))['default']>
    'account/new_authenticator': ExtractProps<(typeof import('../../resources/inertia/pages/account/new_authenticator.tsx'))['default']>
    'account/show': ExtractProps<(typeof import('../../resources/inertia/pages/account/show.tsx'))['default']>
    'approvals/index': ExtractProps<(typeof import('../../resources/inertia/pages/approvals/index.tsx'))['default']>
    'audit/index': ExtractProps<(typeof import('../../resources/inertia/pages/audit/index.tsx'))['default']>
    'audit/patient': ExtractProps<(typeof import('../../resources/inertia/pages/audit/patient.tsx'))['default']>
    'auth/set_up': ExtractProps<(typeof import('../../resources/inertia/pages/auth/set_up.tsx'))['default']>
    'auth/sign_in_code': ExtractProps<(typeof import('../../resources/inertia/pages/auth/sign_in_code.tsx'))['default']>
    'auth/sign_in_recovery_code': ExtractProps<(typeof import('../../resources/inertia/pages/auth/sign_in_recovery_code.tsx'))['default']>
    'auth/sign_in': ExtractProps<(typeof import('../../resources/inertia/pages/auth/sign_in.tsx'))['default']>
    'console/index': ExtractProps<(typeof import('../../resources/inertia/pages/console/index.tsx'))['default']>
    'console/keys': ExtractProps<(typeof import('../../resources/inertia/pages/console/keys.tsx'))['default']>
    'console/support_entry': ExtractProps<(typeof import('../../resources/inertia/pages/console/support_entry.tsx'))['default']>
    'console/support': ExtractProps<(typeof import('../../resources/inertia/pages/console/support.tsx'))['default']>
    'credentials/index': ExtractProps<(typeof import('../../resources/inertia/pages/credentials/index.tsx'))['default']>
    'devices/findings': ExtractProps<(typeof import('../../resources/inertia/pages/devices/findings.tsx'))['default']>
    'devices/index': ExtractProps<(typeof import('../../resources/inertia/pages/devices/index.tsx'))['default']>
    'devices/locked': ExtractProps<(typeof import('../../resources/inertia/pages/devices/locked.tsx'))['default']>
    'devices/policy': ExtractProps<(typeof import('../../resources/inertia/pages/devices/policy.tsx'))['default']>
    'devices/proof': ExtractProps<(typeof import('../../resources/inertia/pages/devices/proof.tsx'))['default']>
    'errors/error': ExtractProps<(typeof import('../../resources/inertia/pages/errors/error.tsx'))['default']>
    'federation/factor': ExtractProps<(typeof import('../../resources/inertia/pages/federation/factor.tsx'))['default']>
    'federation/index': ExtractProps<(typeof import('../../resources/inertia/pages/federation/index.tsx'))['default']>
    'federation/invitation': ExtractProps<(typeof import('../../resources/inertia/pages/federation/invitation.tsx'))['default']>
    'federation/new': ExtractProps<(typeof import('../../resources/inertia/pages/federation/new.tsx'))['default']>
    'federation/password': ExtractProps<(typeof import('../../resources/inertia/pages/federation/password.tsx'))['default']>
    'federation/show': ExtractProps<(typeof import('../../resources/inertia/pages/federation/show.tsx'))['default']>
    'notices/confirm_address': ExtractProps<(typeof import('../../resources/inertia/pages/notices/confirm_address.tsx'))['default']>
    'people/index': ExtractProps<(typeof import('../../resources/inertia/pages/people/index.tsx'))['default']>
    'people/my_sessions': ExtractProps<(typeof import('../../resources/inertia/pages/people/my_sessions.tsx'))['default']>
    'people/show': ExtractProps<(typeof import('../../resources/inertia/pages/people/show.tsx'))['default']>
    'people/unit_access': ExtractProps<(typeof import('../../resources/inertia/pages/people/unit_access.tsx'))['default']>
    'people/units': ExtractProps<(typeof import('../../resources/inertia/pages/people/units.tsx'))['default']>
    'plugins/index': ExtractProps<(typeof import('../../resources/inertia/pages/plugins/index.tsx'))['default']>
    'plugins/show': ExtractProps<(typeof import('../../resources/inertia/pages/plugins/show.tsx'))['default']>
    'privacy/public': ExtractProps<(typeof import('../../resources/inertia/pages/privacy/public.tsx'))['default']>
    'privacy/register': ExtractProps<(typeof import('../../resources/inertia/pages/privacy/register.tsx'))['default']>
    'privacy/trust': ExtractProps<(typeof import('../../resources/inertia/pages/privacy/trust.tsx'))['default']>
    'recertification/index': ExtractProps<(typeof import('../../resources/inertia/pages/recertification/index.tsx'))['default']>
    'recertification/list': ExtractProps<(typeof import('../../resources/inertia/pages/recertification/list.tsx'))['default']>
    'recertification/review': ExtractProps<(typeof import('../../resources/inertia/pages/recertification/review.tsx'))['default']>
    'recertification/reviews': ExtractProps<(typeof import('../../resources/inertia/pages/recertification/reviews.tsx'))['default']>
    'recertification/round': ExtractProps<(typeof import('../../resources/inertia/pages/recertification/round.tsx'))['default']>
    'records/deliveries': ExtractProps<(typeof import('../../resources/inertia/pages/records/deliveries.tsx'))['default']>
    'records/entry_versions': ExtractProps<(typeof import('../../resources/inertia/pages/records/entry_versions.tsx'))['default']>
    'records/no_relation': ExtractProps<(typeof import('../../resources/inertia/pages/records/no_relation.tsx'))['default']>
    'records/search': ExtractProps<(typeof import('../../resources/inertia/pages/records/search.tsx'))['default']>
    'records/show': ExtractProps<(typeof import('../../resources/inertia/pages/records/show.tsx'))['default']>
    'records/unit_list': ExtractProps<(typeof import('../../resources/inertia/pages/records/unit_list.tsx'))['default']>
    'recovery/passphrase': ExtractProps<(typeof import('../../resources/inertia/pages/recovery/passphrase.tsx'))['default']>
    'recovery/request': ExtractProps<(typeof import('../../resources/inertia/pages/recovery/request.tsx'))['default']>
    'recovery/sent': ExtractProps<(typeof import('../../resources/inertia/pages/recovery/sent.tsx'))['default']>
    'staff_import/index': ExtractProps<(typeof import('../../resources/inertia/pages/staff_import/index.tsx'))['default']>
    'staff_import/show': ExtractProps<(typeof import('../../resources/inertia/pages/staff_import/show.tsx'))['default']>
    'support/arrive': ExtractProps<(typeof import('../../resources/inertia/pages/support/arrive.tsx'))['default']>
    'support/index': ExtractProps<(typeof import('../../resources/inertia/pages/support/index.tsx'))['default']>
  }
}
