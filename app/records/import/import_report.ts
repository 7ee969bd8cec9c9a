/** Something of the input that a person should look at. The reason never quotes the data. */
export type ImportProblem = { file: string; index: number; reason: string }

/** Problems listed by name; more are counted only. */
const problemsMax = 1_000

/** Said of a second, different state of something in the same input. */
export const repetitionWarning =
  'The same resource stands earlier in this input with other content; the earlier one was taken.'

/** What one import did: the numbers a command prints and a test compares. */
export class ImportReport {
  unit: { name: string; created: boolean } | null = null
  /** Resources that could be read at all, whatever became of them. */
  read = 0
  patients = { created: 0, changed: 0, unchanged: 0 }
  episodes = 0
  entries = 0
  /** Resources stored sealed and not used yet, by type. */
  kept: Record<string, number> = {}
  /** Resources other than patients that were here already, just so. */
  unchanged = 0
  /** Resources about a patient who is not here; they are kept without one. */
  unfiled = 0
  rejected: ImportProblem[] = []
  rejectedCount = 0
  warnings: ImportProblem[] = []
  warningCount = 0

  keep(resourceType: string): void {
    this.kept[resourceType] = (this.kept[resourceType] ?? 0) + 1
  }

  reject({ file, index }: { file: string; index: number }, reason: string): void {
    this.rejectedCount += 1
    if (this.rejected.length < problemsMax) this.rejected.push({ file, index, reason })
  }

  warn({ file, index }: { file: string; index: number }, reason: string): void {
    this.warningCount += 1
    if (this.warnings.length < problemsMax) this.warnings.push({ file, index, reason })
  }
}
