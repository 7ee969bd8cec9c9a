/** Seconds in the unit a person would say: `{ unit: 'minutes', count: 4 }`. */
export function spokenDuration(seconds: number): {
  unit: 'seconds' | 'minutes' | 'hours'
  count: number
} {
  if (seconds < 90) return { unit: 'seconds', count: Math.round(seconds) }
  if (seconds < 5400) return { unit: 'minutes', count: Math.round(seconds / 60) }
  return { unit: 'hours', count: Math.round(seconds / 3600) }
}
