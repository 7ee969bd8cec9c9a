/** A map that forgets its oldest entry when it is full, so that no process grows without end. */
export class BoundedMap<Value> {
  readonly #entries = new Map<string, Value>()

  constructor(private readonly sizeMax: number) {}

  /** The value of the key, made when it is missing. */
  getOrMake(key: string, make: () => Value): Value {
    const known = this.#entries.get(key)
    if (known !== undefined) return known

    const made = make()
    const [oldest] = this.#entries.keys()
    if (this.#entries.size >= this.sizeMax && oldest !== undefined) this.#entries.delete(oldest)
    this.#entries.set(key, made)
    return made
  }
}
