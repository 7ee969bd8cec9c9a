import type { AccessAction } from '#app/access/policy/policy'
import type { AuditAction } from '#app/audit/vocabulary'

/** What a route does that no patient is decided for. */
type OtherAct =
  | 'public'
  | 'sign_in'
  | 'own_settings'
  | 'operate'
  | 'start'
  | 'list'
  | 'ask'
  | 'end_emergency'
  | 'read_register'
  | 'read_configuration'
  | 'configure'
  | 'review_rights'
  | 'patient_link'
  | 'end_support'
  | 'see_support'

/**
 * What a route asks the decision point, and what it writes to the log. It stands in the domain's
 * `access.ts`, by the route's name; a route without one fails the tests.
 */
export type RouteDeclaration = {
  action: AccessAction | OtherAct
  audit: readonly AuditAction[]
  /** In which support access an operator comes here; in none where it says nothing. */
  support?: 'read' | 'write' | 'patient' | 'always'
}

export type RouteDeclarations = Readonly<Record<string, RouteDeclaration>>
