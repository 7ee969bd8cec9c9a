import type { PlanCounts } from '#app/staff_import/plan_hash'
import { statement } from '#app/tenants/statement'

export type ImportRow = {
  id: string
  by_staff_id: string | null
  uploaded_at: Date
  file_sealed: Buffer | null
  is_complete: boolean
  makes_units: boolean
  plan_hash: string
  counts: PlanCounts
  progress_done: number | null
  progress_total: number | null
  applied_at: Date | null
  has_links: boolean
  links_taken_at: Date | null
}

const COLUMNS = `id, by_staff_id, uploaded_at, is_complete, makes_units, plan_hash, counts,
  progress_done, progress_total, applied_at, links_sealed is not null as has_links, links_taken_at`

export const insertImport = statement(
  'staff_import.insert',
  `insert into staff_imports (id, by_staff_id, file_sealed, is_complete, makes_units, plan_hash, counts)
   values ($1, $2, $3, $4, $5, $6, $7)`
)

export const findImport = statement(
  'staff_import.find',
  `select ${COLUMNS}, file_sealed from staff_imports where id = $1`
)

export const listImports = statement(
  'staff_import.list',
  `select ${COLUMNS}, null::bytea as file_sealed from staff_imports
   order by uploaded_at desc, id desc limit 50`
)

export const findProgress = statement(
  'staff_import.find_progress',
  `select progress_done, progress_total, applied_at from staff_imports where id = $1`
)

/** Written beside the transaction that imports, so that others see it. */
export const noteProgress = statement(
  'staff_import.note_progress',
  `update staff_imports set progress_done = $2, progress_total = $3
   where id = $1 and applied_at is null`
)

export const markApplied = statement(
  'staff_import.mark_applied',
  `update staff_imports set applied_at = clock_timestamp(), file_sealed = null, plan_hash = $2,
     counts = $3, links_sealed = $4 where id = $1`
)

/** The links of an import, read once: reading empties the cell. */
export const takeLinks = statement(
  'staff_import.take_links',
  `with held as (
     select id, links_sealed from staff_imports where id = $1 and links_sealed is not null for update)
   update staff_imports i set links_sealed = null, links_taken_at = clock_timestamp()
   from held where i.id = held.id returning held.links_sealed`
)

/** A file that nobody confirmed is kept for a day, links nobody took as long as they work. */
export const forgetOldFiles = statement(
  'staff_import.forget_old_files',
  `update staff_imports set
     file_sealed = case when uploaded_at < now() - interval '1 day' then null else file_sealed end,
     links_sealed = case when applied_at < now() - interval '72 hours' then null
       else links_sealed end
   where (file_sealed is not null and uploaded_at < now() - interval '1 day')
     or (links_sealed is not null and applied_at < now() - interval '72 hours')`
)
