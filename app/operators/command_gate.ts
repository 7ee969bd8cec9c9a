import { mayRun } from '#app/operators/command_declarations'
import { installationMode } from '#app/tenants/installation'

/**
 * Why the command on this command line does not run here, or null. What the framework offers to
 * developers, a raw shell into everything, is not there in production.
 */
export function refusedCommand(argv: readonly string[]): string | null {
  const command = argv.find((word) => !word.startsWith('-'))
  if (!command || mayRun(command, installationMode() === 'production')) return null
  return `"${command}" is not available in production: it would reach data without an operator, a reason and a log.`
}
