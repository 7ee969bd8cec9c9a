import type { MessageTemplate } from '#app/deliveries/message_template'

/** The link to a meeting with a unit, whichever provider holds it. */
export const meetingInvitation: MessageTemplate = {
  id: 'core.meeting_invitation',
  hoursMax: 24,
  content: {
    nb: {
      subject: 'Invitasjon til videomøte',
      text: [
        'Hei,',
        '',
        '{unitName} inviterer deg til et videomøte.',
        '',
        'Åpne lenken når det er tid for møtet:',
        '{link}',
        '',
        'Lenken er bare til deg. Ikke send den videre. Du kan ikke svare på denne e-posten.',
      ].join('\n'),
    },
    en: {
      subject: 'Invitation to a video meeting',
      text: [
        'Hello,',
        '',
        '{unitName} invites you to a video meeting.',
        '',
        'Open the link when it is time for the meeting:',
        '{link}',
        '',
        'The link is for you only. Do not forward it. You cannot reply to this e-mail.',
      ].join('\n'),
    },
  },
}
