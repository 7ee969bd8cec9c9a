import { closeControlPlane } from '#app/tenants/control_plane'
import { tenants } from '#app/tenants/tenant_directory'

/** Closes the planes' connections when the process ends. */
export default class TenantsProvider {
  async shutdown() {
    await tenants.close()
    await closeControlPlane()
  }
}
