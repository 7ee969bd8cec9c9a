/** Why a change is not made; each has a sentence `people.refused.<code>` in both languages. */
export type Refusal =
  | 'sign_in_name_taken'
  | 'unit_missing'
  | 'unit_unknown'
  | 'unit_taken'
  | 'assignment_ended'
  | 'assignment_there'
  | 'moment_past'
  | 'moment_order'
  | 'own_administrator'
  | 'last_administrator'
  | 'last_sealed_account'
  | 'yourself'
  | 'not_invited'
  | 'not_active'
  | 'not_suspended'
  | 'second_person'
  | 'moment_far'
  | 'nothing_to_review'
  | 'reviewer_missing'
  | 'reviewer_own_rights'
  | 'person_unknown'
  | 'person_cannot_review'
  | 'nothing_answered'
  | 'import_applied'
  | 'import_forgotten'
  | 'import_changed'
  | 'import_unusable'
  | 'notice_address_wrong'
  | 'not_mailed'

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** Thrown inside a change: everything of it is rolled back, and the person is told why. */
export class RefusedChange extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}
