import { useEffect, useRef } from 'react'

/** Runs `effect` once `value` has rested for `delayMs`; never for the first value. */
export function useDebouncedEffect<Value>(
  value: Value,
  delayMs: number,
  effect: (value: Value) => void
) {
  const latest = useRef(effect)
  const previous = useRef(value)
  useEffect(() => {
    latest.current = effect
  })

  useEffect(() => {
    if (previous.current === value) return
    previous.current = value
    const timer = setTimeout(() => latest.current(value), delayMs)
    return () => clearTimeout(timer)
  }, [value, delayMs])
}
