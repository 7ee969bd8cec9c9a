import { SqlMigration } from '#database/sql_migration'

/** A patient's key is destroyed by an operator when a privacy officer of the tenant has approved it. */
export default class extends SqlMigration {
  protected sql = `
alter table patient_erasures alter column second_operator_id drop not null;
alter table patient_erasures add column approved_by_staff_id uuid references staff;
alter table patient_erasures
  add check ((second_operator_id is null) <> (approved_by_staff_id is null));
`
}
