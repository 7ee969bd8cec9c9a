import { ChannelRegistry } from '#app/deliveries/channel_registry'

/** The ways to a patient that this program knows; filled when it boots. */
export const channels = new ChannelRegistry()
