/** What a simulator is started with; every part has a value that suits a test. */
export interface SimulatorSettings {
  /** Keys that are answered; all others get 401. @default ['sim-key'] */
  readonly apiKeys?: readonly string[]
  /** Origin a browser reaches the rooms at. @default the address it listens on */
  readonly publicOrigin?: string
  /** Points per minute and organisation: read 1, delete 2, write 3. @default 1000 */
  readonly pointsPerMinute?: number
  readonly clock?: () => Date
  /** How long `roomNamePrefix=simslow` waits before it answers. @default 15000 */
  readonly slowMs?: number
}
