import { useEffect, type RefObject } from 'react'
import { isTyping } from '~/hooks/use_row_keys'

/**
 * One key answers the row that has the focus, marked `data-right`, and moves on to the next.
 *
 * @param acts what a key, in lower case, does to a right
 */
export function useAnswerKeys(
  container: RefObject<HTMLElement | null>,
  acts: Record<string, (rightId: string) => void>
) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const act = acts[event.key.toLowerCase()]
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return
      const row = document.activeElement?.closest<HTMLElement>('[data-right]')
      if (!row?.dataset.right || !container.current?.contains(row)) return
      act(row.dataset.right)
      const links = [...container.current.querySelectorAll<HTMLElement>('[data-row-link]')]
      const here = links.findIndex((link) => row.contains(link))
      links[here + 1]?.focus()
    }

    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [container, acts])
}
