import { nameOf, signInNameOf } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import type { Plane } from '#app/tenants/plane'

/** What a passphrase may not be built from: the person's names and the workplace's. */
export function personalWords(plane: Plane, person: PersonRow): string[] {
  const slug = plane.kind === 'tenant' ? plane.slug : 'varde'
  return [nameOf(plane, person), signInNameOf(plane, person), plane.name, slug, plane.host]
}
