import { categoriesOf } from '#app/privacy/activity_categories'
import { coreActivities } from '#app/privacy/core_activities'
import type { RegisteredActivity } from '#app/privacy/register_row'

/** What goes out over the tenant's mail relay. */
const mailedActivities: ReadonlySet<string> = new Set(['messages', 'staff_mail'])

export type CoreRecipients = {
  /** The site's operator, when it is not the controller. */
  operator: string | null
  relay: { host: string; processor: { name: string } | null } | null
  /** The tenant, whose own systems are named as its own. */
  controller: string
}

/** The core's records of processing for one tenant; categories follow from the schema. */
export function coreActivityRows(recipients: CoreRecipients): RegisteredActivity[] {
  return coreActivities.map(({ tables, ...activity }) => ({
    ...activity,
    categories: categoriesOf(tables),
    recipients: recipientsOf(activity.id, recipients),
    transfers: [],
    source: 'core',
  }))
}

function recipientsOf(
  activityId: string,
  { operator, relay, controller }: CoreRecipients
): string[] {
  const hosting = operator ? [operator] : []
  if (!mailedActivities.has(activityId) || !relay) return hosting
  return [...hosting, relay.processor?.name ?? `${controller} (${relay.host})`]
}
