import type { Say } from '../progress.ts'
import { rateRow, type Row } from './rows.ts'
import { compiled, runInBuild } from './run_in_build.ts'

/** What `tests/bench/measure_floor.ts` answers, all per second and one after another. */
export type Floor = { select: number; commit: number; decrypt: number; derive: number }

export function measureFloor(
  recordBytes: number,
  environment: Record<string, string>,
  say: Say,
  stop: AbortSignal
): Promise<Floor> {
  const program = compiled(import.meta.resolve('../../tests/bench/measure_floor.ts'))
  return runInBuild<Floor>([program, String(recordBytes)], environment, say, stop)
}

export function floorRows(floor: Floor, recordBytes: number): Row[] {
  return [
    rateRow('floor: SELECT by primary key', 'statements/s', floor.select),
    rateRow('floor: INSERT with its commit', 'commits/s', floor.commit),
    rateRow(`floor: AES-256-GCM of ${recordBytes} bytes`, 'openings/s', floor.decrypt),
    rateRow('floor: argon2id of a passphrase', 'derivations/s', floor.derive),
  ]
}
