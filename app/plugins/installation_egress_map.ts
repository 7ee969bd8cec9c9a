import { parseEgressMap, type EgressMap } from '#app/egress/egress_map'
import { installationMode } from '#app/tenants/installation'

let read: { text: string | undefined; map: EgressMap } | null = null

/** The simulators of this installation; empty in production. @throws E_EGRESS_MAP */
export function installationEgressMap(): EgressMap {
  const text = process.env.VARDE_EGRESS_MAP
  if (read?.text !== text || !read) read = { text, map: parseEgressMap(text, installationMode()) }
  return read.map
}
