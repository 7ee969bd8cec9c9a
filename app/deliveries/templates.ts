import { TemplateRegistry } from '#app/deliveries/template_registry'
import { meetingInvitation } from '#app/deliveries/templates/meeting_invitation'

/** The approved texts; plugins add theirs when the program boots. */
export const templates = new TemplateRegistry()

templates.add(meetingInvitation)
