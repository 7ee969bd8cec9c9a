import type { RouteDeclarations } from '#app/access/route_declaration'

export const staffImportAccess: RouteDeclarations = {
  'staff_import.staff_imports.index': { action: 'read_configuration', audit: [] },
  'staff_import.staff_imports.store': { action: 'configure', audit: ['staff.import_previewed'] },
  'staff_import.staff_imports.show': {
    action: 'read_configuration',
    audit: ['staff.import_previewed'],
  },
  'staff_import.import_applications.show': { action: 'read_configuration', audit: [] },
  'staff_import.import_applications.store': {
    action: 'configure',
    audit: [
      'staff.imported',
      'staff.invited',
      'staff.renamed',
      'staff.assigned',
      'staff.assignment_ended',
      'unit.created',
    ],
  },
  'staff_import.import_links.store': { action: 'read_configuration', audit: ['staff.links_taken'] },
}
