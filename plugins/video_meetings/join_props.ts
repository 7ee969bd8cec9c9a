import { processorRows } from '#app/plugins/register_entries'
import type { OpenedInvitation } from '#plugins/video_meetings/actions/open_invitation'
import { embedAddress } from '#plugins/video_meetings/embed_address'
import type { JoinPageProps } from '#plugins/video_meetings/inertia/page_props'
import plugin from '#plugins/video_meetings/plugin'

const nothing: JoinPageProps = {
  step: 'unusable',
  startsAt: null,
  receiver: null,
  processing: null,
  embedUrl: null,
}

/** A link that is wrong, old or withdrawn: the three look alike. */
export function unusableProps(): JoinPageProps {
  return nothing
}

/** Who receives what and why, in the words of the register. */
export function noticeProps({ meeting, isOpen }: OpenedInvitation): JoinPageProps {
  const [row] = processorRows(plugin)
  const [embed] = plugin.browserEgress
  if (!row || !embed) return nothing
  const { name, address, country, processing } = row
  return {
    step: isOpen ? 'notice' : 'too_early',
    startsAt: meeting.startsAt.toISOString(),
    receiver: { name, address, country, purpose: embed.purpose },
    processing,
    embedUrl: null,
  }
}

/** The room, with a guest's rights and the name the patient chose. */
export function roomProps(
  invitation: OpenedInvitation,
  person: { displayName: string; locale: 'en' | 'nb' }
): JoinPageProps {
  const { room } = invitation.meeting
  if (!room) return nothing
  const embedUrl = embedAddress(room.roomUrl, person)
  return { ...noticeProps(invitation), step: 'room', embedUrl }
}
