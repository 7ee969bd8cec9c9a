import type { RouteDeclarations } from '#app/access/route_declaration'

export const accessAccess: RouteDeclarations = {
  'access.emergency_accesses.store': {
    action: 'open_emergency',
    audit: [
      'emergency.opened',
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
  'access.emergency_reviews.index': {
    action: 'review_emergency',
    audit: ['emergency.review_opened'],
  },
  'access.emergency_reviews.store': { action: 'review_emergency', audit: ['emergency.reviewed'] },
  'access.explanations.index': { action: 'explain', audit: [] },
  'access.explanations.store': { action: 'explain', audit: ['patient.listed'] },
  'access.explanations.show': { action: 'explain', audit: ['access.explained'] },
}
