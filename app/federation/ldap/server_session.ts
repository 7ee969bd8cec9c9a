import type { LdapFailure } from '#app/egress/ldap_failure'
import type { LdapSearch, LdapSession } from '#app/egress/ldap_session'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import type { DirectoryEntry } from '#app/federation/ldap/entry_values'

/** Where a conversation stopped; the connection test has a sentence for each. */
export type Step = 'connect' | 'service_bind' | 'person' | 'person_bind' | 'groups'

export type DirectoryFailure = {
  readonly step: Step
  readonly server: string
  readonly failure: LdapFailure
}

export type Asked<Answer> = Outcome<Answer, DirectoryFailure>

export type OpenSession = () => Promise<Outcome<LdapSession, LdapFailure>>

/** One server, asked as the service account; a person's password is tried on a connection of its own. */
export class ServerSession {
  private constructor(
    readonly server: string,
    private readonly open: OpenSession,
    private readonly session: LdapSession
  ) {}

  static async begin(
    server: string,
    open: OpenSession,
    { dn, password }: { dn: string; password: string }
  ): Promise<Asked<ServerSession>> {
    const opened = await open()
    if (!opened.ok) return failed({ step: 'connect', server, failure: opened.failure })

    const bound = await opened.value.bind(dn, password)
    if (bound.ok) return ok(new ServerSession(server, open, opened.value))
    await opened.value.close()
    return failed({ step: 'service_bind', server, failure: bound.failure })
  }

  async search(step: 'person' | 'groups', search: LdapSearch): Promise<Asked<DirectoryEntry[]>> {
    return this.#at(step, await this.session.search(search))
  }

  async bindAs(dn: string, password: string): Promise<Asked<void>> {
    const opened = await this.open()
    if (!opened.ok) return this.#at('connect', opened)
    const bound = await opened.value.bind(dn, password)
    await opened.value.close()
    return this.#at('person_bind', bound)
  }

  async close(): Promise<void> {
    await this.session.close()
  }

  #at<Answer>(step: Step, outcome: Outcome<Answer, LdapFailure>): Asked<Answer> {
    if (outcome.ok) return outcome
    return failed({ step, server: this.server, failure: outcome.failure })
  }
}
