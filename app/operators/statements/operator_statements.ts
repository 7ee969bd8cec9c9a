import { statement } from '#app/tenants/statement'

/** A name as the operator bears it now: the tenant's log shows it beside each act. */
export const knowOperator = statement(
  'operators.know_operator',
  `insert into known_operators (id, name_sealed) values ($1, $2)
   on conflict (id) do update set name_sealed = $2, seen_at = clock_timestamp()`
)

export const insertOperatorAct = statement(
  'operators.insert_operator_act',
  `insert into operator_acts (id, operator_id, command, reason_sealed) values ($1, $2, $3, $4)`
)
