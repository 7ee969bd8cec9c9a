/** Counts what a tenant's data key seals, per sub-key: key id and `table.column`. */
export interface SealCounter {
  /**
   * Notes one sealed cell. Whether its use is already reserved is known before the cell is stored.
   *
   * @throws E_KEY_EXHAUSTED when the sub-key has sealed as much as it may
   */
  count(keyId: string, place: string, cell: Buffer): void
}
