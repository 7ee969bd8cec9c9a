import type { Finding } from '#app/monitoring/finding'
import { databaseFindings } from '#app/monitoring/findings/database_findings'
import { keyFindings } from '#app/monitoring/findings/key_findings'
import { processFindings } from '#app/monitoring/findings/process_findings'
import { transportFindings } from '#app/monitoring/findings/transport_findings'
import type { InstallationFacts } from '#app/monitoring/installation_facts'

/** Everything the doctor has to say about an installation. */
export function allFindings(facts: InstallationFacts): Finding[] {
  return [
    ...processFindings(facts.process),
    ...transportFindings(facts.process, facts.tls ?? null),
    ...databaseFindings(facts.planes, facts.process.connectionsMaxPerPlane),
    ...(facts.keys ? keyFindings(facts.keys) : []),
  ]
}

/**
 * Why the production server must not start, in sentences; empty when it may. In demo and test
 * the same findings are normal, and only the doctor mentions them.
 */
export function productionRefusals(facts: InstallationFacts): string[] {
  return allFindings(facts)
    .filter(({ ok, isRefusal }) => isRefusal && !ok)
    .map(({ sentence }) => sentence)
}
