import { Button } from '@mantine/core'
import { Link } from '@adonisjs/inertia/react'

/** Leads to the next page of a list; nothing when this is the last. */
export function MoreLink({ href, label }: { href: string | null; label: string }) {
  if (!href) return null

  return (
    <Button component={Link} href={href} variant="default" mt="md" className="no-print">
      {label}
    </Button>
  )
}
