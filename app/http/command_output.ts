import type { BaseCommand } from '@adonisjs/core/ace'

/**
 * `--json` prints JSON alone on standard output, on one line; without it the
 * command speaks to people.
 */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

/** What went wrong as one sentence, in the form the caller asked for. Exit code 1. */
export function failWith(command: BaseCommand & { json?: boolean }, error: unknown): void {
  command.exitCode = 1
  const message = error instanceof Error ? error.message : String(error)
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : null
  if (command.json) return printJson({ ok: false, error: message, cause })
  command.logger.error(cause ? `${message} (${cause})` : message)
}
