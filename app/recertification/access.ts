import type { RouteDeclarations } from '#app/access/route_declaration'

export const recertificationAccess: RouteDeclarations = {
  'recertification.rounds.index': { action: 'read_configuration', audit: [] },
  'recertification.rounds.show': { action: 'read_configuration', audit: [] },
  'recertification.rounds.store': { action: 'configure', audit: ['recertification.started'] },
  'recertification.reviewers.store': {
    action: 'configure',
    audit: ['recertification.reviewer_named'],
  },
  'recertification.reviewers.update': {
    action: 'configure',
    audit: ['recertification.reviewer_named'],
  },
  'recertification.round_lists.show': {
    action: 'read_configuration',
    audit: ['recertification.list_opened'],
  },
  'recertification.round_results.show': {
    action: 'read_configuration',
    audit: ['recertification.exported'],
  },
  'reviews.reviews.index': { action: 'review_rights', audit: [] },
  'reviews.reviews.show': { action: 'review_rights', audit: ['recertification.list_opened'] },
  'reviews.answers.update': { action: 'review_rights', audit: ['recertification.answered'] },
  'reviews.answers.destroy': { action: 'review_rights', audit: ['recertification.answered'] },
  'reviews.answers.store': { action: 'review_rights', audit: ['recertification.answered'] },
  'reviews.submissions.store': {
    action: 'review_rights',
    audit: [
      'recertification.submitted',
      'recertification.closed',
      'staff.right_confirmed',
      'staff.assignment_ended',
    ],
  },
}
