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
    'access/emergencies': ExtractProps<(typeof import('../../resources/inertia/pages/access/emergencies.tsx'))['default']>
    'access/explain': ExtractProps<(typeof import('../../resources/inertia/pages/access/explain.tsx'))['default']>
    'access/patient': ExtractProps<(typeof import('../../resources/inertia/pages/access/patient.tsx'))['default']>
    'access/requests': ExtractProps<(typeof import('../../resources/inertia/pages/access/requests.tsx'))['default']>
    'account/new_authenticator': ExtractProps<(typeof import('../../resources/inertia/pages/account/new_authenticator.tsx'))['default']>
    'account/show': ExtractProps<(typeof import('../../resources/inertia/pages/account/show.tsx'))['default']>
    'audit/index': ExtractProps<(typeof import('../../resources/inertia/pages/audit/index.tsx'))['default']>
    'audit/patient': ExtractProps<(typeof import('../../resources/inertia/pages/audit/patient.tsx'))['default']>
    'auth/set_up': ExtractProps<(typeof import('../../resources/inertia/pages/auth/set_up.tsx'))['default']>
    'auth/sign_in_code': ExtractProps<(typeof import('../../resources/inertia/pages/auth/sign_in_code.tsx'))['default']>
    'auth/sign_in_recovery_code': ExtractProps<(typeof import('../../resources/inertia/pages/auth/sign_in_recovery_code.tsx'))['default']>
    'auth/sign_in': ExtractProps<(typeof import('../../resources/inertia/pages/auth/sign_in.tsx'))['default']>
    'console/index': ExtractProps<(typeof import('../../resources/inertia/pages/console/index.tsx'))['default']>
    'console/keys': ExtractProps<(typeof import('../../resources/inertia/pages/console/keys.tsx'))['default']>
    'errors/error': ExtractProps<(typeof import('../../resources/inertia/pages/errors/error.tsx'))['default']>
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
    'records/deliveries': ExtractProps<(typeof import('../../resources/inertia/pages/records/deliveries.tsx'))['default']>
    'records/entry_versions': ExtractProps<(typeof import('../../resources/inertia/pages/records/entry_versions.tsx'))['default']>
    'records/no_relation': ExtractProps<(typeof import('../../resources/inertia/pages/records/no_relation.tsx'))['default']>
    'records/search': ExtractProps<(typeof import('../../resources/inertia/pages/records/search.tsx'))['default']>
    'records/show': ExtractProps<(typeof import('../../resources/inertia/pages/records/show.tsx'))['default']>
    'records/unit_list': ExtractProps<(typeof import('../../resources/inertia/pages/records/unit_list.tsx'))['default']>
  }
}
