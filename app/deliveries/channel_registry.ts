import type { DeliveryChannel } from '#app/deliveries/contracts/delivery_channel'

/** The channels of the program by name. */
export class ChannelRegistry {
  readonly #channels = new Map<string, DeliveryChannel>()

  /** A second channel of the same name replaces the first. */
  add(channel: DeliveryChannel): void {
    this.#channels.set(channel.name, channel)
  }

  find(name: string): DeliveryChannel | undefined {
    return this.#channels.get(name)
  }
}
