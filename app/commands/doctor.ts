import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { printJson } from '#app/http/command_output'
import { gatherKeyFacts } from '#app/keys/key_facts'
import type { Finding } from '#app/monitoring/finding'
import { allFindings } from '#app/monitoring/findings/all_findings'
import { gatherTlsFacts } from '#app/monitoring/gather_tls_facts'
import { gatherPlaneFacts } from '#app/monitoring/gather_plane_facts'
import { gatherProcessFacts } from '#app/monitoring/gather_process_facts'
import { installationMode } from '#app/tenants/installation'

export default class Doctor extends BaseCommand {
  static override commandName = 'doctor'
  static override description = 'Say what is wrong with this installation and how to mend it'
  static override options: CommandOptions = { startApp: true }

  @flags.boolean() declare json: boolean

  override async run() {
    const planes = await gatherPlaneFacts()
    const facts = {
      process: gatherProcessFacts(),
      planes,
      keys: await gatherKeyFacts(),
      tls: await gatherTlsFacts(),
    }
    const findings = allFindings(facts)
    if (findings.some((finding) => this.#countsNow(finding))) this.exitCode = 1
    if (this.json) return printJson({ ok: this.exitCode !== 1, findings })
    for (const finding of findings) this.#tell(finding)
  }

  #countsNow({ ok, isNormalInDemo }: Finding): boolean {
    return !ok && (installationMode() === 'production' || !isNormalInDemo)
  }

  #tell(finding: Finding): void {
    if (finding.ok) this.logger.success(`${finding.name}: ${finding.sentence}`)
    else if (this.#countsNow(finding)) this.logger.error(`${finding.name}: ${finding.sentence}`)
    else this.logger.info(`${finding.name}: before production: ${finding.sentence}`)
  }
}
