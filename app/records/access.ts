import type { RouteDeclarations } from '#app/access/route_declaration'

const written = ['entry.drafted', 'entry.signed', 'patient.denied'] as const

export const recordsAccess: RouteDeclarations = {
  'records.patients.index': { action: 'list', audit: ['patient.listed'] },
  'records.searches.index': { action: 'list', audit: [] },
  'records.searches.store': { action: 'list', audit: ['patient.listed'] },
  'records.patients.show': {
    action: 'open',
    audit: ['patient.opened', 'patient.denied'],
    support: 'patient',
  },
  'records.shown_facts.identifiers': {
    action: 'open',
    audit: ['patient.identifiers_shown', 'patient.denied'],
  },
  'records.shown_facts.place': {
    action: 'show_protected',
    audit: ['patient.place_shown', 'patient.denied'],
  },
  'records.contact_points.update': {
    action: 'write',
    audit: ['contact_point.changed', 'patient.denied'],
  },
  'records.entries.store': { action: 'write', audit: written },
  'records.access_requests.store': { action: 'ask', audit: ['access.requested', 'patient.denied'] },
  'records.drafts.update': {
    action: 'write',
    audit: ['entry.draft_saved', 'entry.conflict', 'patient.denied'],
  },
  'records.drafts.destroy': {
    action: 'write',
    audit: ['entry.draft_discarded', 'patient.denied'],
  },
  'records.signatures.store': {
    action: 'write',
    audit: ['entry.signed', 'entry.conflict', 'patient.denied'],
  },
  'records.versions.index': {
    action: 'open',
    audit: ['entry.history_opened', 'patient.denied'],
    support: 'patient',
  },
  'records.versions.store': {
    action: 'write',
    audit: ['entry.corrected', 'entry.conflict', 'patient.denied'],
  },
}
