import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { setSignInPolicy } from '#app/auth/actions/set_sign_in_policy'
import { orAskSecondPerson } from '#app/approvals/second_person'
import { failWith, printJson } from '#app/http/command_output'
import { stepSentences } from '#app/plugins/step_sentences'
import type { FactorPolicy } from '#app/auth/statements/sign_in_policy_statements'

const policies = ['any', 'phishing_resistant'] as const satisfies readonly FactorPolicy[]

export default class TenantPolicy extends OperatorCommand {
  static override commandName = 'tenant:policy'
  static override description = 'Decide which second factors let staff of a tenant in'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.string({ description: policies.join(' or '), required: true }) declare factors: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const factors = policies.find((known) => known === this.factors)
      if (!factors) throw new Error(`--factors is one of ${policies.join(', ')}.`)
      const name = await this.asOperator(this.tenant, async (scope) => {
        const asked = await orAskSecondPerson(() => setSignInPolicy(scope, factors))
        if (!asked.done) throw new Error(stepSentences.asked.en)
        const set = asked.value
        if (!set.ok) throw new Error(set.reason)
        return scope.name
      })
      if (this.json) return printJson({ ok: true, tenant: this.tenant, factors })
      this.logger.success(sentences[factors](name))
    } catch (error) {
      failWith(this, error)
    }
  }
}

const sentences: Record<FactorPolicy, (name: string) => string> = {
  any: (name) => `Staff of ${name} may sign in with a passkey or with a code.`,
  phishing_resistant: (name) =>
    `Staff of ${name} who have a passkey sign in with it alone; the others make one first.`,
}
