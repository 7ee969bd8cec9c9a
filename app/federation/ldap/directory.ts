import type { EgressBroker } from '#app/egress/broker'
import type { EgressOccasion, SocketEgressDeclaration } from '#app/egress/declared_egress'
import { isWorthAnother } from '#app/egress/ldap_failure'
import { LdapSession, type LdapServer } from '#app/egress/ldap_session'
import { failed } from '#app/egress/outcome'
import type { LdapSettings } from '#app/federation/ldap/ldap_settings'
import {
  ServerSession,
  type Asked,
  type DirectoryFailure,
} from '#app/federation/ldap/server_session'

const source = { kind: 'core', id: 'federation' } as const

/** Each server is a destination of its own, and the broker is told of all of them. */
export function serverDeclaration(
  connectionId: string,
  server: LdapServer
): SocketEgressDeclaration {
  return {
    scheme: 'ldap',
    template: templateOf(connectionId, server),
    host: server.host,
    port: server.port,
    purpose: 'Sign-in of staff through their directory',
    processor: null,
    categories: ['none'],
    occasions: ['use', 'connection_test'],
  }
}

function templateOf(connectionId: string, { host, port }: LdapServer): string {
  return `${connectionId}.ldap.${host}:${port}`
}

/** One directory with its servers, the first of which answers. */
export class Directory {
  constructor(
    private readonly broker: EgressBroker,
    readonly connectionId: string,
    readonly settings: LdapSettings,
    private readonly servicePassword: string,
    private readonly occasion: EgressOccasion = 'use'
  ) {}

  /** The same directory with one server only, for each of them. */
  each(): Directory[] {
    return this.settings.servers.map((server) => {
      const settings = { ...this.settings, servers: [server] }
      const { broker, connectionId, servicePassword, occasion } = this
      return new Directory(broker, connectionId, settings, servicePassword, occasion)
    })
  }

  /**
   * Asks as the service account. A server that is away, busy or not to be trusted leads to the next
   * of the list; an answer, also a no, is an answer.
   */
  async ask<Answer>(
    question: (at: ServerSession) => Promise<Asked<Answer>>
  ): Promise<Asked<Answer>> {
    const nowhere = { type: 'unreachable', code: 'ENOTFOUND' } as const
    let answer: Asked<Answer> = failed({ step: 'connect', server: '', failure: nowhere })
    for (const server of this.settings.servers) {
      answer = await this.#askServer(server, question)
      if (answer.ok || !mayAskNext(answer.failure)) return answer
    }
    return answer
  }

  async #askServer<Answer>(
    server: LdapServer,
    question: (at: ServerSession) => Promise<Asked<Answer>>
  ): Promise<Asked<Answer>> {
    const call = { source, template: templateOf(this.connectionId, server) }
    const open = () => LdapSession.open(this.broker, { ...call, occasion: this.occasion }, server)
    const account = { dn: this.settings.serviceDn, password: this.servicePassword }
    const begun = await ServerSession.begin(server.host, open, account)
    if (!begun.ok) return begun
    try {
      return await question(begun.value)
    } finally {
      await begun.value.close()
    }
  }
}

/**
 * A password may have reached the server that then fell silent: asking the next would count one
 * attempt of the person twice.
 */
function mayAskNext({ step, failure }: DirectoryFailure): boolean {
  const mayHaveCounted =
    step === 'person_bind' && failure.type === 'unavailable' && !failure.code.startsWith('LDAP_')
  return isWorthAnother(failure) && !mayHaveCounted
}
