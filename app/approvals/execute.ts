import type { Approval } from '#app/approvals/approval'
import type { ApprovalContents, ApprovalKind } from '#app/approvals/approval_kinds'
import { setFourEyes } from '#app/approvals/actions/set_four_eyes'
import { setSignInPolicy } from '#app/auth/actions/set_sign_in_policy'
import { erasePatientKey } from '#app/keys/actions/erase_patient_key'
import { addAssignment } from '#app/people/actions/add_assignment'
import { activatePlugin } from '#app/plugins/actions/activate_plugin'
import { findPlugin } from '#app/plugins/plugin_catalogue'
import { grantSupportForPatient } from '#app/support/actions/grant_support'
import { currentTenant } from '#app/tenants/tenant_scope'

/** `not_possible`: the act's own rules stand against it now; nothing was done and it still waits. */
export type Execution = { ok: true } | { ok: false; error: 'not_possible' }

type Executors = {
  [K in ApprovalKind]?: (content: ApprovalContents[K], approval: Approval) => Promise<boolean>
}

/** What is done at once by the yes, each by the action that does it without one. */
const executors: Executors = {
  role: async ({ from, until, ...content }, approval) => {
    const times = { from: from ? new Date(from) : null, until: until ? new Date(until) : null }
    const added = await addAssignment({ ...content, ...times }, approval)
    return added.ok
  },
  sign_in_policy: async ({ factors }, approval) => {
    const set = await setSignInPolicy(currentTenant(), factors, approval)
    return set.ok
  },
  plugin: async ({ pluginId }, approval) => {
    const plugin = findPlugin(pluginId)
    const activated = plugin && (await activatePlugin(plugin, approval))
    return activated?.ok ?? false
  },
  four_eyes_off: async ({ kind }, approval) => (await setFourEyes(kind, false, approval)) === 'set',
  support_patient: (content, approval) => grantSupportForPatient(content, approval),
  patient_erasure: async (content, approval) => {
    const erased = await erasePatientKey(content, approval)
    return erased.ok
  },
}

/** @throws RefusedApproval from inside the act's transaction */
export async function execute<K extends ApprovalKind>(
  kind: K,
  content: ApprovalContents[K],
  approval: Approval
): Promise<Execution> {
  const run = executors[kind]
  const isDone = run ? await run(content, approval) : false
  return isDone ? { ok: true } : { ok: false, error: 'not_possible' }
}
