import videoMeetings from '#plugins/video_meetings/plugin'

/**
 * The plugins of this installation, reviewed with the core. Listing one switches nothing on:
 * each tenant's administrator does that, through the gate.
 */
const plugins = [videoMeetings] as const

export default plugins

export type PluginId = (typeof plugins)[number]['id']
