import type { ApplicationService } from '@adonisjs/core/types'
import { productionRefusals } from '#app/monitoring/findings/all_findings'
import { gatherPlaneFacts } from '#app/monitoring/gather_plane_facts'
import { gatherProcessFacts } from '#app/monitoring/gather_process_facts'
import { gatherTlsFacts } from '#app/monitoring/gather_tls_facts'
import { installationMode } from '#app/tenants/installation'

/** Looks before the production server listens, and does not let it start unfit. */
export default class MonitoringProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    const isServing = this.app.getEnvironment() === 'web' && this.app.getMode() === 'run'
    if (!isServing || installationMode() !== 'production') return
    const facts = {
      process: gatherProcessFacts(),
      planes: await gatherPlaneFacts(),
      tls: await gatherTlsFacts(),
    }
    const refusals = productionRefusals(facts)
    if (refusals.length === 0) return

    const lines = refusals.map((sentence) => `  - ${sentence}\n`)
    process.stderr.write(`Varde does not start in production like this:\n${lines.join('')}`)
    process.stderr.write('"node ace doctor" shows everything it looked at.\n')
    process.exit(1)
  }
}
