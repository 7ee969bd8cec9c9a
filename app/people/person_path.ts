export const peoplePath = '/administration/people'
export const unitsPath = '/administration/units'

/** The page of a person. */
export function personPath(id: string): string {
  return `${peoplePath}/${id}`
}
