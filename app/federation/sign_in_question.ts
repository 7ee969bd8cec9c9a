import { randomBytes, randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { lookUpHash } from '#app/auth/people'
import type { Answer, Kept, Question } from '#app/federation/contracts/protocol'
import type { FederationRefusal } from '#app/federation/contracts/proven_identity'
import {
  findRequest,
  insertRequest,
  keepAnswer,
  sweepRequests,
  useRequest,
  type RequestRow,
} from '#app/federation/statements/request_statements'
import { publicOrigin } from '#app/tenants/public_origin'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * What the person was about to do: sign in, connect the account they are in, or take an invitation;
 * and the page they read it on when it comes to nothing.
 */
export type Intent = { page: string } & (
  | { kind: 'sign_in' }
  | { kind: 'link'; staffId: string }
  | { kind: 'invitation'; invitationId: string; staffId: string }
)

type Remembered = { state: string; kept: Kept; intent: Intent }

export type TakenQuestion =
  | { ok: true; question: Question & { kept: Kept }; answer: Answer; intent: Intent }
  | { ok: false; why: FederationRefusal; detail: string }

const STATE_BYTES = 32
const QUESTIONS = 'federation_questions'

/** Tabs of one browser that may be at a directory at once. */
const QUESTIONS_MAX = 5

export function newQuestion(connectionId: string): Question {
  const state = randomBytes(STATE_BYTES).toString('base64url')
  return { state, answerAddress: answerAddress(connectionId) }
}

/** Each connection has an address of its own, so that no directory's answer is taken for another's. */
export function answerAddress(connectionId: string): string {
  return publicOrigin(currentTenant().host) + answerPath(connectionId)
}

export function answerPath(connectionId: string): string {
  return `/sign-in/answer/${connectionId}`
}

/** Remembers the question in this browser's session and, sealed, in the database. */
export async function rememberQuestion(
  { session }: HttpContext,
  connectionId: string,
  remembered: Remembered
): Promise<void> {
  const { database, keys } = currentTenant()
  const id = randomUUID()
  const sealed = keys.sealJson('federation_requests', 'kept_sealed', id, remembered)
  await database.query(sweepRequests)
  await database.query(insertRequest, [id, connectionId, stateHash(remembered.state), sealed])
  session.put(QUESTIONS, [...questionsOf(session), id].slice(-QUESTIONS_MAX))
}

/**
 * Keeps an answer that a directory's page posted. Such a post comes without our cookies, so nothing
 * is decided yet: the browser is led to ask for its answer itself.
 */
export async function receivePosted(connectionId: string, state: string, answer: Answer) {
  const { database, keys } = currentTenant()
  const row = await requestOf(state)
  if (row?.connection_id !== connectionId) return
  const sealed = keys.sealJson('federation_requests', 'answer_sealed', row.id, answer)
  await database.query(keepAnswer, [row.id, sealed])
}

/** Takes the question an answer belongs to, once, and only in the browser that asked it. */
export async function takeQuestion(
  { session }: HttpContext,
  connectionId: string,
  state: string,
  brought: Answer
): Promise<TakenQuestion> {
  const { database, keys } = currentTenant()
  const row = await requestOf(state)
  if (!row) return refused('unknown_request', 'state')
  if (!questionsOf(session).includes(row.id)) return refused('unknown_request', 'other_browser')
  if (row.connection_id !== connectionId) return refused('unknown_request', 'other_connection')
  if (row.is_used) return refused('request_used', 'state')
  const used = row.is_expired ? [] : await database.query(useRequest, [row.id])
  if (used.length === 0) return refused('request_expired', 'state')

  const table = 'federation_requests'
  const { kept, intent } = keys.openJson<Remembered>(table, 'kept_sealed', row.id, row.kept_sealed)
  const posted = row.answer_sealed
  const answer = posted ? keys.openJson<Answer>(table, 'answer_sealed', row.id, posted) : brought
  const question = { state, answerAddress: answerAddress(connectionId), kept }
  return { ok: true, question, answer, intent }
}

async function requestOf(state: string): Promise<RequestRow | undefined> {
  const { database } = currentTenant()
  const [row] = await database.query<RequestRow>(findRequest, [stateHash(state)])
  return row
}

function stateHash(state: string): Buffer {
  return lookUpHash(currentTenant(), 'federation state', state)
}

function questionsOf(session: HttpContext['session']): string[] {
  return session.get(QUESTIONS, []) as string[]
}

function refused(why: FederationRefusal, detail: string): TakenQuestion {
  return { ok: false, why, detail }
}
