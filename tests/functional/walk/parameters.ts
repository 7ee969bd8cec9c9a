import { randomBytes, randomUUID } from 'node:crypto'

/** What a parameter stands for: which of the furnished things, and how one looks that is nobody's. */
type Parameter = { of: string; random: () => string }

const uuid = (of: string): Parameter => ({ of, random: () => randomUUID() })
const token = (of: string): Parameter => ({
  of,
  random: () => randomBytes(32).toString('base64url'),
})

/** By the word before it and its name. A new parameter is stated here, and furnished in furnish.ts. */
const parameters: Readonly<Record<string, Parameter>> = {
  'patients/:id': uuid('patient'),
  'patients/:patientId': uuid('patient'),
  'entries/:id': uuid('entry'),
  'requests/:id': uuid('request'),
  'blocks/:id': uuid('block'),
  'entry-blocks/:id': uuid('entryBlock'),
  'my-notice-address/:token': token('noticeToken'),
  'link/:token': token('recoveryToken'),
  'emergencies/:id': uuid('emergency'),
  'alarms/:id': uuid('alarm'),
  'approvals/:id': uuid('approval'),
  'grants/:id': uuid('grant'),
  'begin/:grant': uuid('grant'),
  'support/:grant': uuid('grant'),
  'people/:id': uuid('person'),
  'assignments/:assignment': uuid('assignment'),
  'units/:id': uuid('unit'),
  'passkeys/:id': uuid('passkey'),
  'devices/:id': uuid('device'),
  'session-findings/:id': uuid('finding'),
  'authenticators/:id': uuid('authenticator'),
  'meetings/:id': uuid('meeting'),
  'recertification/:round': uuid('round'),
  'staff-imports/:import': uuid('import'),
  'lists/:list': uuid('list'),
  'services/:service': uuid('service'),
  'reviews/:list': uuid('list'),
  'rights/:right': uuid('right'),
  'federation/:id': uuid('connection'),
  'connections/:connection': uuid('connection'),
  'connections/:id': uuid('connection'),
  'people/:person': uuid('person'),
  'with/:connection': uuid('connection'),
  'answer/:connection': uuid('connection'),
  'saml/:connection': uuid('connection'),
  'group-roles/:role': uuid('groupRole'),
  'sealed-accounts/:id': uuid('person'),
  'sealed-uses/:id': uuid('sealedUse'),
  'my-sessions/:session': { of: 'session', random: () => randomBytes(8).toString('hex') },
  'set-up/:token': token('setUpToken'),
  'invitation/:token': token('federationToken'),
  'join/:token': token('joinToken'),
}

/** Names of things that every care provider's host has alike: no id of anybody's. */
const names: Readonly<Record<string, string>> = {
  'plugins/:plugin': 'video_meetings',
  'policies/:kind': 'role',
  'new/:protocol': 'oidc',
}

/** The path with what this set has. @throws for a parameter that nobody stated */
export function pathTo(
  pattern: string,
  { ids }: { ids: Readonly<Record<string, string>> }
): string {
  return filled(pattern, ({ of }) => {
    const id = ids[of]
    if (id === undefined) throw new Error(`${pattern}: furnish.ts has no ${of}`)
    return id
  })
}

/** The path with ids that nobody has, one for each parameter. */
export function randomPath(pattern: string): string {
  return filled(pattern, ({ random }) => random())
}

/** Whether a route speaks of somebody or something by its id. */
export function hasId(pattern: string): boolean {
  return keysOf(pattern).some((key) => !(key in names))
}

function filled(pattern: string, valueOf: (parameter: Parameter) => string): string {
  const chosen = new Map<string, string>()
  return pattern.replaceAll(/([\w-]*)\/:(\w+)/g, (_, before: string, name: string) => {
    const key = `${before}/:${name}`
    const known = names[key] ?? chosen.get(key)
    const parameter = parameters[key]
    if (known === undefined && !parameter) {
      throw new Error(`${pattern}: say in parameters.ts what ${key} stands for`)
    }
    const value = known ?? valueOf(parameter!)
    chosen.set(key, value)
    return `${before}/${value}`
  })
}

function keysOf(pattern: string): string[] {
  return [...pattern.matchAll(/([\w-]*)\/:(\w+)/g)].map(([, before, name]) => `${before}/:${name}`)
}
