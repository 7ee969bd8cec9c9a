import net, { type Socket } from 'node:net'
import { BoundedMap } from '#app/egress/bounded_map'
import { CallRate } from '#app/egress/call_rate'
import { CircuitBreaker } from '#app/egress/circuit_breaker'
import {
  declaredPort,
  isForOccasion,
  sourceName,
  type EgressDeclaration,
  type EgressOccasion,
  type EgressSource,
} from '#app/egress/declared_egress'
import { refused, type EgressFailure, type Refusal } from '#app/egress/egress_call'
import { mappedOrigin } from '#app/egress/egress_map'
import { defaultLimits, type EgressLimits, type EgressSettings } from '#app/egress/egress_settings'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import { connectPinned } from '#app/egress/pinned_socket'
import { resolveHost, vetDestination, within, type VettedDestination } from '#app/egress/resolve'

export interface OpenConnection {
  readonly socket: Socket
  /** The origin the connection speaks for: the declared one, or its simulator's. */
  readonly origin: string
}

const keysMax = 10_000

/**
 * The checks that every way out shares: declared, not too often, breaker shut, address judged and
 * pinned. The broker adds what is special to HTTP, the socket door what is special to protocols
 * that speak for themselves.
 */
export class EgressGate {
  readonly #breakers = new BoundedMap<CircuitBreaker>(keysMax)
  readonly #rates = new BoundedMap<CallRate>(keysMax)
  readonly limits: EgressLimits

  constructor(private readonly settings: EgressSettings) {
    this.limits = { ...defaultLimits, ...settings.limits }
  }

  now(): Date {
    return this.settings.clock?.() ?? new Date()
  }

  /** The declaration that allows this template to this source for the current tenant. */
  async declaration<Scheme extends EgressDeclaration['scheme']>(
    source: EgressSource,
    template: string,
    scheme: Scheme,
    occasion: EgressOccasion = 'use'
  ): Promise<Outcome<Extract<EgressDeclaration, { scheme: Scheme }>, Refusal>> {
    const declarations = await this.settings.authority.declarations(source, occasion)
    if (declarations === null) return failed(refused('not_active'))

    const found = declarations.find(
      (declaration): declaration is Extract<EgressDeclaration, { scheme: Scheme }> =>
        declaration.template === template &&
        declaration.scheme === scheme &&
        isForOccasion(declaration, occasion)
    )
    return found ? ok(found) : failed(refused('template_unknown'))
  }

  /** Opens a pinned connection to the declared destination, TLS from the first byte if `secure`. */
  async connect(
    source: EgressSource,
    declaration: EgressDeclaration,
    secure: boolean
  ): Promise<Outcome<OpenConnection, EgressFailure>> {
    if (!this.#rate(source).take(this.now())) return failed(refused('rate_exceeded'))
    const verdict = this.breaker(declaration.host).ask(this.now())
    if (verdict.open) return failed({ type: 'breaker_open', retryAt: verdict.retryAt })

    const target = await this.#target(declaration, secure)
    if (!target.ok) return target

    const opened = await connectPinned(target.value.destination, {
      secure: target.value.secure,
      timeoutMs: this.limits.connectMs,
      certificateAuthorities: this.settings.certificateAuthorities,
    })
    if (!opened.ok) {
      this.breaker(declaration.host).failed(this.now())
      return opened
    }
    return ok({ socket: opened.value, origin: target.value.origin })
  }

  /** The breaker of the current tenant for a host. */
  breaker(host: string): CircuitBreaker {
    const key = `${this.settings.tenantId()} ${host.toLowerCase()}`
    return this.#breakers.getOrMake(key, () => new CircuitBreaker())
  }

  #rate(source: EgressSource): CallRate {
    const key = `${this.settings.tenantId()} ${sourceName(source)}`
    return this.#rates.getOrMake(key, () => new CallRate(this.limits.callsPerMinute, this.now()))
  }

  async #target(declaration: EgressDeclaration, secure: boolean) {
    const simulator = mappedOrigin(this.settings.map, declaration.host)
    return simulator ? simulatorTarget(simulator) : await this.#providerTarget(declaration, secure)
  }

  async #providerTarget(declaration: EgressDeclaration, secure: boolean) {
    const { host } = declaration
    const port = declaredPort(declaration)
    const vetted = await this.#vet({ host, port })
    if (vetted.ok) {
      const authority = net.isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`
      return ok({ destination: vetted.value, secure, origin: `https://${authority}` })
    }
    if (vetted.failure !== 'unresolved') return failed(refused(vetted.failure))
    this.breaker(host).failed(this.now())
    return failed({ type: 'unreachable' as const, code: 'ENOTFOUND' })
  }

  #vet(destination: { host: string; port: number }) {
    const resolve = within(this.limits.connectMs, this.settings.resolve ?? resolveHost)
    return vetDestination(destination, this.settings.allowList, resolve)
  }
}

/** The map holds loopback addresses only, so there is no name to resolve and none to judge. */
function simulatorTarget(origin: string) {
  const url = new URL(origin)
  const address = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port || 80)
  const destination: VettedDestination = { host: address, port, addresses: [address] }
  return ok({ destination, secure: false, origin })
}
