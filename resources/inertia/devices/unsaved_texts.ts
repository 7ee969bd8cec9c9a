/** Brings a text to safety; false while the server cannot be reached. */
export type Rescue = () => Promise<boolean>

const rescues = new Set<Rescue>()
let isLeaving = false

/** A form with a text of its own; what it returns takes it off again. */
export function rescueWith(rescue: Rescue): () => void {
  rescues.add(rescue)
  return () => rescues.delete(rescue)
}

/** True when every text of this page is safe on the server. */
export async function rescueTexts(): Promise<boolean> {
  const saved = await Promise.all([...rescues].map((rescue) => rescue()))
  return saved.every(Boolean)
}

/** The session ends with or without the person: nobody is asked whether they want to stay. */
export function leaveForced(): void {
  isLeaving = true
}

export function isLeavingForced(): boolean {
  return isLeaving
}

/** A new page has a new person before it. */
export function arrive(): void {
  isLeaving = false
}
