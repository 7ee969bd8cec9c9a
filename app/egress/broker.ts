import type { Socket } from 'node:net'
import { openPinnedSocket, type SocketCall } from '#app/egress/broker_socket'
import { tellsPlace, type DataCategory } from '#app/egress/data_category'
import type { HttpEgressDeclaration } from '#app/egress/declared_egress'
import {
  refused,
  type EgressCall,
  type EgressFailure,
  type EgressResponse,
} from '#app/egress/egress_call'
import { EgressGate, type OpenConnection } from '#app/egress/egress_gate'
import type { EgressSettings } from '#app/egress/egress_settings'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import { prepareRequest, type PreparedRequest } from '#app/egress/prepare_request'
import { readAnswer, wireHeaders } from '#app/egress/wire_format'
import { sendRequest } from '#app/egress/send_request'
import { orClose, writeDisclosure } from '#app/egress/write_disclosure'

interface Exchange {
  readonly call: EgressCall
  readonly declaration: HttpEgressDeclaration
  readonly prepared: PreparedRequest
  readonly secret: string | null
  /** On the clock of `performance.now()`. */
  readonly deadline: number
}

/**
 * The only way out of the installation. It knows the tenant, who asks, where to, what travels and
 * about whom; what it lets out stands in the disclosure ledger before the first byte leaves.
 */
export class EgressBroker {
  readonly #gate: EgressGate

  constructor(private readonly settings: EgressSettings) {
    this.#gate = new EgressGate(settings)
  }

  /**
   * Makes one declared call for the current tenant. Any HTTP status is an answer; a failure tells
   * whether the provider can have seen the call (`wasNotSent`). Throws when the disclosure can not
   * be written, and then nothing has been sent.
   */
  async request(call: EgressCall): Promise<Outcome<EgressResponse, EgressFailure>> {
    const result = await this.#attempt(call)
    if (!result.ok) await this.#report(call, result.failure)
    return result
  }

  /** The operator's own certificate authorities, for protocols that encrypt later (STARTTLS). */
  get certificateAuthorities(): readonly string[] | undefined {
    return this.settings.certificateAuthorities
  }

  /** Opens a checked connection for a protocol library, e.g. SMTP; the caller closes it. */
  async openSocket(call: SocketCall): Promise<Outcome<Socket, EgressFailure>> {
    const result = await openPinnedSocket(this.#gate, this.settings.ledger, call)
    if (!result.ok) await this.#report(call, result.failure)
    return result
  }

  /** Asks the authority twice: a plugin may be switched off while the connection is being made. */
  async #attempt(call: EgressCall): Promise<Outcome<EgressResponse, EgressFailure>> {
    const { source, template, occasion } = call
    const found = await this.#gate.declaration(source, template, 'https', occasion)
    if (!found.ok) return found

    const prepared = prepareRequest(found.value, call)
    if (!prepared.ok) return prepared

    if (await this.#isSecretPlace(prepared.value.categories, call.patientId)) {
      return failed(refused('protected_person'))
    }
    const secret = await this.#secretFor(found.value, call)
    if (!secret.ok) return secret

    const deadline = performance.now() + this.#gate.limits.wholeCallMs
    const opened = await this.#gate.connect(source, found.value, true)
    if (!opened.ok) return opened

    const confirmed = await this.#gate.declaration(source, template, 'https', occasion)
    if (!confirmed.ok) {
      opened.value.socket.destroy()
      return confirmed
    }
    const exchange = { call, declaration: found.value, prepared: prepared.value, deadline }
    return await this.#exchange({ ...exchange, secret: secret.value }, opened.value)
  }

  async #exchange(
    { call, declaration, prepared, secret, deadline }: Exchange,
    { socket, origin }: OpenConnection
  ): Promise<Outcome<EgressResponse, EgressFailure>> {
    const { ledger } = this.settings
    await orClose(socket, writeDisclosure(ledger, declaration, call, prepared.categories))

    const { method, path, body } = prepared
    const headers = wireHeaders(declaration, secret, {
      hasBody: body !== null,
      token: call.token,
    })
    const sent = await sendRequest(
      socket,
      { origin, method, path, headers, body },
      {
        timeoutMs: Math.max(1, Math.ceil(deadline - performance.now())),
        responseBytesMax: this.#gate.limits.responseBytesMax,
      }
    )

    const response = sent.ok ? ok(readAnswer(sent.value, this.#gate.now())) : sent
    this.#teachBreaker(declaration.host, response)
    return response
  }

  async #secretFor(
    declaration: HttpEgressDeclaration,
    call: EgressCall
  ): Promise<Outcome<string | null, EgressFailure>> {
    const name = declaration.secretHeader?.secret
    if (name === undefined) return ok(null)

    const secret = await this.settings.authority.secret(call.source, name)
    return secret === null ? failed(refused('secret_missing', name)) : ok(secret)
  }

  async #isSecretPlace(
    categories: readonly DataCategory[],
    patientId: string | undefined
  ): Promise<boolean> {
    const { isProtected } = this.settings
    if (!isProtected || patientId === undefined || !categories.some(tellsPlace)) return false
    return isProtected(patientId)
  }

  #teachBreaker(host: string, response: Outcome<EgressResponse, EgressFailure>): void {
    const breaker = this.#gate.breaker(host)
    const now = this.#gate.now()
    const isWorking = response.ok && response.value.status < 500
    if (isWorking) breaker.succeeded()
    else breaker.failed(now)

    const asksForSilence = response.ok && [429, 503].includes(response.value.status)
    if (asksForSilence) breaker.hold(response.value.retryAfterSeconds ?? 0, now)
  }

  async #report(call: EgressCall | SocketCall, failure: EgressFailure): Promise<void> {
    if (failure.type !== 'refused') return
    const { source, template } = call
    await this.settings.onRefused?.({ source, template, refusal: failure })
  }
}
