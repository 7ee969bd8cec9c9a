import type { ComponentType } from 'react'
import { modulesByName } from '~/pages_by_name'

type PageModule = { default: ComponentType<Record<string, unknown>> }

/**
 * Every page is part of one bundle: their styles then stand in the first HTML,
 * and a page never flashes unstyled while its own file arrives.
 */
const pages = modulesByName<PageModule>({
  ...import.meta.glob<PageModule>('./pages/**/*.tsx', { eager: true }),
  ...import.meta.glob<PageModule>('../../plugins/*/inertia/pages/**/*.tsx', { eager: true }),
})

/**
 * The component of a page.
 *
 * @throws Error when no file has that name: the controller and the folder disagree.
 */
export function pageByName(name: string) {
  const page = pages.get(name)
  if (!page) throw new Error(`No page is named "${name}"`)
  return page.default
}
