import type { HttpContext } from '@adonisjs/core/http'

const references = new WeakMap<HttpContext, string>()
const unknown = new WeakSet<HttpContext>()
const untouched = new WeakSet<HttpContext>()

/** Tells sessions apart in the audit log; it is neither the id nor of use to get it. */
export function rememberSession(ctx: HttpContext, reference: string): void {
  references.set(ctx, reference)
}

/** Undefined when the request came without a living session. */
export function sessionReference(ctx: HttpContext): string | undefined {
  return references.get(ctx)
}

/** The cookie names a session that was ended, has expired, or never was. */
export function rememberUnknownSession(ctx: HttpContext): void {
  unknown.add(ctx)
}

export function cameWithUnknownSession(ctx: HttpContext): boolean {
  return unknown.has(ctx)
}

/** This request is nobody's work: it does not keep the session from ending. */
export function leaveUntouched(ctx: HttpContext): void {
  untouched.add(ctx)
}

export function isLeftUntouched(ctx: HttpContext): boolean {
  return untouched.has(ctx)
}
