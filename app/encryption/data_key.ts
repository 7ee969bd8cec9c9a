import { openCell, sealCell, type CellSubKey } from '#app/encryption/envelope'
import { E_KEY_UNAVAILABLE } from '#app/encryption/exceptions'
import { ColumnKeys } from '#app/encryption/key_derivation'

/** A key that seals cells, with its id and the tenant it belongs to. */
export class DataKey {
  readonly #columns: ColumnKeys
  #erased = false

  constructor(
    readonly tenant: string,
    readonly id: string,
    key: Buffer
  ) {
    this.#columns = new ColumnKeys(tenant, key)
  }

  /** Seals text (as UTF-8) or bytes for one place. */
  seal(table: string, column: string, row: string, plaintext: string | Buffer): Buffer {
    const bytes = typeof plaintext === 'string' ? Buffer.from(plaintext, 'utf8') : plaintext
    const address = { tenant: this.tenant, table, column, row }
    return sealCell(this.#subKey(table, column), address, bytes)
  }

  /**
   * Opens a cell at the place it was sealed for.
   *
   * @throws E_INTEGRITY when it was damaged, moved or sealed under another key
   */
  open(table: string, column: string, row: string, cell: Buffer): Buffer {
    const address = { tenant: this.tenant, table, column, row }
    return openCell(this.#subKey(table, column), address, cell)
  }

  sealJson(table: string, column: string, row: string, value: unknown): Buffer {
    return this.seal(table, column, row, JSON.stringify(value))
  }

  /** The value given to `sealJson`; authenticated, so its shape is what was sealed. */
  openJson<Value>(table: string, column: string, row: string, cell: Buffer): Value {
    return JSON.parse(this.open(table, column, row, cell).toString('utf8')) as Value
  }

  /** Overwrites the key in memory; whoever still holds it gets E_KEY_UNAVAILABLE. */
  erase(): void {
    this.#erased = true
    this.#columns.erase()
  }

  #subKey(table: string, column: string): CellSubKey {
    if (this.#erased) throw new E_KEY_UNAVAILABLE([this.id, 'it was erased from memory'])
    return { id: this.id, secret: this.#columns.of(table, column) }
  }
}
