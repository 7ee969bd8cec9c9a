import { useEffect, useState, type RefObject } from 'react'

/** True when every row marked `data-right` inside an element has been on the screen. */
export function useSeenRows(container: RefObject<HTMLElement | null>): boolean {
  const [allSeen, setAllSeen] = useState(false)

  useEffect(() => {
    const rows = new Set(container.current?.querySelectorAll('[data-right]') ?? [])
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) rows.delete(target)
      if (rows.size === 0) setAllSeen(true)
    })
    for (const row of rows) observer.observe(row)
    return () => observer.disconnect()
  }, [container])

  return allSeen
}
