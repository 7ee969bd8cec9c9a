export const importsPath = '/administration/staff-imports'

export function importPath(id: string): string {
  return `${importsPath}/${id}`
}
