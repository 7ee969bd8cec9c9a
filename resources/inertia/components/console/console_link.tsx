import type { ReactNode } from 'react'
import { usePage } from '@inertiajs/react'
import { Button } from '@mantine/core'

/** One page of the console; the one that is open says so. */
export function ConsoleLink({ href, children }: { href: string; children: ReactNode }) {
  const { url } = usePage()
  const isOpen = url.split('?')[0] === href

  return (
    <Button
      component="a"
      href={href}
      variant={isOpen ? 'light' : 'subtle'}
      size="compact-sm"
      aria-current={isOpen ? 'page' : undefined}
    >
      {children}
    </Button>
  )
}
