const windowMs = 60_000

/** Points per minute for the whole organisation, as the provider counts: read 1, delete 2, write 3. */
export class PointBucket {
  private windowStart = 0
  private used = 0
  readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  /** Takes points; the headers go on every answer, a refusal tells the milliseconds that are left. */
  take(
    points: number,
    now: Date
  ): { ok: boolean; msLeft: number; headers: Record<string, string> } {
    if (now.getTime() >= this.windowStart + windowMs) {
      this.windowStart = now.getTime()
      this.used = 0
    }
    const ok = this.used + points <= this.limit
    if (ok) this.used += points

    const resetAt = new Date(this.windowStart + windowMs)
    return { ok, msLeft: resetAt.getTime() - now.getTime(), headers: this.headers(resetAt) }
  }

  private headers(resetAt: Date): Record<string, string> {
    return {
      'X-RateLimit-Limit': String(this.limit),
      'X-RateLimit-Remaining': String(this.limit - this.used),
      'X-RateLimit-Reset': resetAt.toUTCString(),
    }
  }
}

/** The provider's answer to too many calls. */
export function tooManyCalls(msLeft: number, headers: Record<string, string>) {
  const error = 'Rate limit active for throttle key: organization:1'
  return {
    status: 429,
    headers: { ...headers, 'Retry-After': String(Math.ceil(msLeft / 1_000)) },
    body: { error, data: { msLeft } },
  }
}
