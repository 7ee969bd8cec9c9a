import type { JsonValue } from '#app/egress/egress_call'

/**
 * The paths of all members of a body, as declarations write them: `{ to: [{ email: 'x' }] }` gives
 * `to[].email`. An empty object or array is a field too, and a bare value has the path `$`.
 */
export function fieldPaths(body: JsonValue): string[] {
  return [...new Set(pathsBelow(body, ''))]
}

function pathsBelow(value: JsonValue, path: string): string[] {
  if (value === undefined) return []
  if (isList(value)) {
    const inner = value.flatMap((element) => pathsBelow(element, `${path}[]`))
    return inner.length > 0 ? inner : [path || '$']
  }
  if (value !== null && typeof value === 'object') return membersBelow(value, path)
  return [path || '$']
}

function membersBelow(value: { readonly [member: string]: JsonValue }, path: string): string[] {
  const members = Object.entries(value)
  if (members.length === 0 && path) return [path]
  return members.flatMap(([name, inner]) => pathsBelow(inner, path ? `${path}.${name}` : name))
}

/** Array.isArray does not narrow readonly arrays. */
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
