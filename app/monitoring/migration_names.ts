import { existsSync, readdirSync } from 'node:fs'
import app from '@adonisjs/core/services/app'

/** The tenant migrations this release brings, as Lucid names them once they ran. */
export function tenantMigrationNames(): string[] {
  const plugins = readdirSync(app.makePath('plugins'), { withFileTypes: true })
    .filter((folder) => folder.isDirectory())
    .map((folder) => `plugins/${folder.name}/migrations`)
  return ['database/tenant/migrations', ...plugins].flatMap(namesIn)
}

function namesIn(folder: string): string[] {
  const path = app.makePath(folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((file) => /\.(?:ts|js)$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file.replace(/\.(?:ts|js)$/, '')}`)
}
