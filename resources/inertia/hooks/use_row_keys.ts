import { useEffect, type RefObject } from 'react'

/** j and k move the focus through the links marked `data-row-link` inside an element. */
export function useRowKeys(container: RefObject<HTMLElement | null>) {
  useEffect(() => {
    function move(event: KeyboardEvent) {
      const step = { j: 1, k: -1 }[event.key]
      if (!step || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return

      const links = [...(container.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
      const here = links.findIndex((link) => link === document.activeElement)
      const next = here === -1 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1)
      links[next]?.focus()
    }

    document.addEventListener('keydown', move)
    return () => document.removeEventListener('keydown', move)
  }, [container])
}

export function isTyping(): boolean {
  const element = document.activeElement
  if (document.querySelector('[role="dialog"]')) return true
  return (
    element instanceof HTMLElement && element.matches('input, textarea, select, [contenteditable]')
  )
}
