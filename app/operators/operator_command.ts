import { BaseCommand, flags } from '@adonisjs/core/ace'
import { actAsOperator } from '#app/operators/act_as_operator'
import { proveOperator, type ProvenOperator } from '#app/operators/prove_operator'
import { tenants } from '#app/tenants/tenant_directory'
import type { TenantScope } from '#app/tenants/tenant_scope'

const reasonCharactersMin = 3
const reasonCharactersMax = 500

type Who = { operator: ProvenOperator; reason: string }

/**
 * A command that touches a tenant. It asks who runs it and why, has the operator prove it with
 * their authenticator, and writes both to the tenant's log before it does anything (card ACC-07).
 * What is not given as a flag is asked for on a terminal, and refused elsewhere.
 */
export abstract class OperatorCommand extends BaseCommand {
  @flags.string({ description: 'Sign-in name of the operator who runs this' })
  declare operator?: string
  @flags.string({ description: 'Why; the tenant reads it in its log' }) declare reason?: string
  @flags.string({ description: "Six digits from the operator's authenticator" })
  declare code?: string

  #who: Who | undefined

  /**
   * Runs the work inside a tenant, as the operator who proved to be one.
   *
   * @throws Error with a sentence when the tenant is unknown or nobody was proved
   */
  protected async asOperator<T>(
    slug: string,
    work: (tenant: TenantScope) => Promise<T>
  ): Promise<T> {
    const tenant = await tenants.bySlug(slug)
    if (!tenant) throw new Error(`No tenant is named "${slug}". See node ace tenant:list.`)
    return this.asOperatorOf(tenant, () => work(tenant))
  }

  protected async asOperatorOf<T>(tenant: TenantScope, work: () => Promise<T>): Promise<T> {
    const command = (this.constructor as typeof BaseCommand).commandName
    const { operator, reason } = await this.whoRunsThis()
    return actAsOperator(tenant, { operator, reason, command }, work)
  }

  /** The operator and the reason; asked and proved once, however many tenants follow. */
  protected async whoRunsThis(): Promise<Who> {
    this.#who ??= await this.#prove()
    return this.#who
  }

  async #prove(): Promise<Who> {
    const signInName = await this.#asked(this.operator, 'Your sign-in name as an operator')
    const given = await this.#asked(this.reason, 'Why you run this')
    const reason = given.trim()
    if (reason.length < reasonCharactersMin || reason.length > reasonCharactersMax) {
      throw new Error(`--reason takes ${reasonCharactersMin} to ${reasonCharactersMax} characters.`)
    }
    const code = await this.#asked(this.code, 'Six digits from your authenticator')
    const proven = await proveOperator({ signInName, code })
    if (!proven.ok) throw new Error(proven.reason)
    return { operator: proven.value, reason }
  }

  async #asked(given: string | undefined, question: string): Promise<string> {
    if (given !== undefined) return given
    if (process.stdin.isTTY && process.stdout.isTTY) return this.prompt.ask(question)
    throw new Error(
      'This touches a tenant: say who you are and why with --operator, --code and --reason.'
    )
  }
}
