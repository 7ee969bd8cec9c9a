import type { DataCategory } from '#app/egress/data_category'
import { personalCategories } from '#app/egress/data_category'
import type { FieldCategories, HttpEgressDeclaration } from '#app/egress/declared_egress'
import {
  refused,
  type EgressCall,
  type JsonValue,
  type QueryValue,
  type Refusal,
} from '#app/egress/egress_call'
import { fieldPaths } from '#app/egress/field_paths'
import { failed, ok, type Outcome } from '#app/egress/outcome'

/** A call that keeps to its declaration, ready for the wire but for the secret. */
export interface PreparedRequest {
  readonly method: HttpEgressDeclaration['method']
  /** Path and query, encoded. */
  readonly path: string
  readonly body: string | null
  /** The categories of the fields that are really in it, without `none`. */
  readonly categories: readonly DataCategory[]
}

const bodyBytesMax = 1_048_576
const parameterLengthMax = 200

/**
 * Holds a call against its declaration: each parameter, query member and body field must be
 * declared, each category listed, and whoever personal data is about must be named. Pure.
 */
export function prepareRequest(
  declaration: HttpEgressDeclaration,
  call: EgressCall
): Outcome<PreparedRequest, Refusal> {
  const refusal = refusalOf(declaration, call)
  if (refusal) return failed(refusal)

  const path = buildPath(declaration.path, call.parameters ?? {})
  if (!path.ok) return path

  const body = call.json === undefined ? null : bodyText(declaration, call.json)
  if (body !== null && Buffer.byteLength(body) > bodyBytesMax) {
    return failed(refused('body_too_large'))
  }
  return ok({
    method: declaration.method,
    path: path.value + queryText(call),
    body,
    categories: personalCategories(usedCategories(declaration, call)),
  })
}

function bodyText({ bodyFormat }: HttpEgressDeclaration, json: JsonValue): string {
  if (bodyFormat !== 'form') return JSON.stringify(json)
  const members = Object.entries(json as Readonly<Record<string, QueryValue>>)
  const form = new URLSearchParams()
  for (const [name, value] of members) form.append(name, String(value))
  return form.toString()
}

function refusalOf(declaration: HttpEgressDeclaration, call: EgressCall): Refusal | null {
  const undeclared = undeclaredField(declaration, call)
  if (undeclared) return refused('undeclared_field', undeclared)
  if (call.token !== undefined && !declaration.isWithToken) {
    return refused('undeclared_field', 'token')
  }

  const personal = personalCategories(usedCategories(declaration, call))
  const extra = personal.find((category) => !isAllowedNow(declaration, call, category))
  if (extra) return refused('undeclared_category', extra)
  return personal.length > 0 && !call.patientId ? refused('patient_missing') : null
}

/** A connection test and a removal carry nothing personal, whatever the declaration lists. */
function isAllowedNow(
  declaration: HttpEgressDeclaration,
  call: EgressCall,
  category: DataCategory
): boolean {
  return (call.occasion ?? 'use') === 'use' && declaration.categories.includes(category)
}

/** The fields of a call beside what the declaration says about each part of it. */
function parts(declaration: HttpEgressDeclaration, call: EgressCall) {
  return [
    { fields: Object.keys(call.parameters ?? {}), declared: declaration.parameters ?? {} },
    { fields: Object.keys(call.query ?? {}), declared: declaration.query ?? {} },
    { fields: fieldPaths(call.json), declared: declaration.body ?? {} },
  ]
}

function undeclaredField(declaration: HttpEgressDeclaration, call: EgressCall): string | null {
  for (const { fields, declared } of parts(declaration, call)) {
    const undeclared = fields.find((field) => !Object.hasOwn(declared, field))
    if (undeclared !== undefined) return undeclared
  }
  return null
}

function usedCategories(declaration: HttpEgressDeclaration, call: EgressCall): DataCategory[] {
  return parts(declaration, call).flatMap(({ fields, declared }) =>
    fields.map((field) => categoryOf(declared, field))
  )
}

function categoryOf(declared: FieldCategories, field: string): DataCategory {
  return declared[field] ?? 'none'
}

/** Fills `:name` segments. A parameter is one segment: it can not climb, split or end the path. */
function buildPath(
  pattern: string,
  parameters: Readonly<Record<string, string>>
): Outcome<string, Refusal> {
  const segments: string[] = []
  for (const segment of pattern.split('/')) {
    const name = segment.startsWith(':') ? segment.slice(1) : null
    const value = name === null ? null : (parameters[name] ?? '')
    if (name !== null && value !== null && !isOneSegment(value)) {
      return failed(refused('parameter_invalid', name))
    }
    segments.push(value === null ? segment : encodeURIComponent(value))
  }
  return ok(segments.join('/'))
}

function isOneSegment(value: string): boolean {
  const isPlain = !/[/\\\p{Cc}]/u.test(value) && value !== '.' && value !== '..'
  return isPlain && value.length > 0 && value.length <= parameterLengthMax
}

function queryText(call: EgressCall): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(call.query ?? {})) query.append(name, String(value))
  return query.size === 0 ? '' : `?${query}`
}
