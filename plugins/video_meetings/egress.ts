import type { EgressTemplate } from '#app/plugins/define_plugin'
import type { Words } from '#app/privacy/words'

const host = 'api.whereby.dev'
const secretHeader = {
  header: 'authorization',
  value: 'Bearer {secret}',
  secret: 'apiKey',
} as const

/** All of Whereby's API that we use. Nothing personal travels in any of it. */
export const egress: readonly EgressTemplate[] = [
  call(
    'test_connection',
    'GET',
    '/v1/meetings',
    words('Test the connection', 'Teste forbindelsen'),
    {
      query: { limit: 'none' },
      occasions: ['connection_test'],
    }
  ),
  call('create_room', 'POST', '/v1/meetings', words('Make a room', 'Opprette et rom'), {
    body: {
      'endDate': 'none',
      'isLocked': 'none',
      'roomMode': 'none',
      'roomNamePattern': 'none',
      'roomNamePrefix': 'none',
      'fields[]': 'none',
      'roomPreferences.streaming': 'none',
      'roomPreferences.roomIntegrations': 'none',
    },
  }),
  call('find_room', 'GET', '/v1/meetings', words('Find a room again', 'Finne igjen et rom'), {
    query: { 'roomName[startsWith]': 'none', 'limit': 'none', 'fields': 'none' },
    occasions: ['use', 'removal'],
  }),
  call('end_room', 'DELETE', '/v1/meetings/:meetingId', words('Delete a room', 'Slette et rom'), {
    parameters: { meetingId: 'none' },
    occasions: ['use', 'removal'],
  }),
]

type Parts = Pick<EgressTemplate, 'query' | 'body' | 'parameters' | 'occasions'>

function call(
  template: string,
  method: EgressTemplate['method'],
  path: string,
  purpose: Words,
  parts: Parts
): EgressTemplate {
  const processor = 'whereby'
  const categories = ['none'] as const
  return {
    template,
    scheme: 'https',
    host,
    method,
    path,
    purpose,
    processor,
    categories,
    secretHeader,
    ...parts,
  }
}

function words(en: string, nb: string): Words {
  return { en, nb }
}
