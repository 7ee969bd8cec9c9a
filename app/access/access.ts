import type { RouteDeclarations } from '#app/access/route_declaration'

export const accessAccess: RouteDeclarations = {
  'access.emergency_accesses.store': {
    action: 'open_emergency',
    audit: [
      'emergency.opened',
      'emergency.alarmed',
      'sign_in.confirmed',
      'sign_in.failed',
      'sign_in.throttled',
      'patient.denied',
    ],
  },
  'access.emergency_accesses.destroy': { action: 'end_emergency', audit: ['emergency.ended'] },
  'access.request_answers.index': { action: 'answer_request', audit: ['access.request_opened'] },
  'access.request_answers.store': {
    action: 'answer_request',
    audit: ['access.granted', 'access.refused', 'patient.denied'],
  },
  'access.blocks.index': { action: 'record_block', audit: ['block.opened', 'patient.denied'] },
  'access.blocks.store': { action: 'record_block', audit: ['block.recorded', 'patient.denied'] },
  'access.blocks.destroy': { action: 'record_block', audit: ['block.lifted', 'patient.denied'] },
  'access.address_protections.store': {
    action: 'protect_address',
    audit: ['protection.recorded', 'patient.denied'],
  },
  'access.address_protections.destroy': {
    action: 'protect_address',
    audit: ['protection.lifted', 'patient.denied'],
  },
  'access.entry_blocks.store': {
    action: 'record_block',
    audit: ['entry_block.recorded', 'patient.denied'],
  },
  'access.entry_blocks.destroy': {
    action: 'record_block',
    audit: ['entry_block.lifted', 'patient.denied'],
  },
  'access.colleague_readings.index': {
    action: 'review_emergency',
    audit: ['colleagues.listed'],
  },
  'access.emergency_reviews.index': {
    action: 'review_emergency',
    audit: ['emergency.review_opened'],
  },
  'access.emergency_reviews.store': { action: 'review_emergency', audit: ['emergency.reviewed'] },
  'access.emergency_alarms.store': {
    action: 'review_emergency',
    audit: ['emergency.alarm_taken', 'emergency.alarm_closed'],
  },
  'access.explanations.index': { action: 'explain', audit: [] },
  'access.explanations.store': { action: 'explain', audit: ['patient.listed'] },
  'access.explanations.show': { action: 'explain', audit: ['access.explained'] },
}
