import { existsSync, readFileSync } from 'node:fs'
import { controlPlane } from '#app/tenants/control_plane'
import { storagePath, writeSecretFile } from '#app/tenants/installation'

/**
 * How commands reach a site's server as provisioner. Sealed in files of their
 * own, so that the web process's database never holds the right to make roles.
 */
export async function storeProvisionerUrl(holder: string, url: string): Promise<void> {
  const { scope } = await controlPlane()
  writeSecretFile(file(holder), scope.keys.seal('provisioners', 'url', holder, url))
}

/** @throws when the command runs on a machine that has no provisioner file for the site */
export async function provisionerUrl(holder: string): Promise<string> {
  if (!existsSync(file(holder))) {
    throw new Error(
      `This machine cannot provision there: ${file(holder)} is missing. Run the command where site:create ran.`
    )
  }
  const { scope } = await controlPlane()
  return scope.keys.open('provisioners', 'url', holder, readFileSync(file(holder))).toString('utf8')
}

function file(holder: string): string {
  return storagePath('provisioners', holder)
}
