import { resolve } from 'node:path'
import { freePortFrom } from '../free_port.ts'

/**
 * Points this process at a demo of its own, beside the one that people use. Call it before the
 * modules that read the environment are imported.
 *
 * @param name of its storage folder and databases: `soak`
 */
export async function claimOwnWorld(name: string, firstPort: number): Promise<void> {
  process.env.VARDE_STORAGE = resolve(process.env.VARDE_STORAGE ?? 'storage', name)
  process.env.VARDE_DATABASE_PREFIX = `varde_${name}_`
  const port = await freePortFrom(firstPort)
  process.env.PORT = String(port)
  process.env.VARDE_VIDEO_PORT = String(port + 1)
  process.env.VARDE_SMTP_PORT = String(port + 2)
  process.env.VARDE_INBOX_PORT = String(port + 3)
}
