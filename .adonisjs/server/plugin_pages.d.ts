import '@adonisjs/inertia/types'

import type React from 'react'

type ExtractProps<T> = T extends React.FC<infer Props> ? Omit<Props, 'children'> : never

declare module '@adonisjs/inertia/types' {
  export interface InertiaPages {
    'video_meetings/join': ExtractProps<(typeof import('../../plugins/video_meetings/inertia/pages/join.tsx'))['default']>
    'video_meetings/meeting': ExtractProps<(typeof import('../../plugins/video_meetings/inertia/pages/meeting.tsx'))['default']>
  }
}
