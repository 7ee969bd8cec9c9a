import type { EnqueueRefusal } from '#app/deliveries/enqueue_delivery'
import type { Words } from '#app/privacy/words'

/** What clinicians are told after an act. */
export const meetingSentences = {
  booked: { en: 'The meeting is booked.', nb: 'Møtet er bestilt.' },
  ended: {
    en: 'The meeting is closed and its room deleted.',
    nb: 'Møtet er avsluttet, og rommet er slettet.',
  },
  past: { en: 'Choose a time that has not passed.', nb: 'Velg et tidspunkt som ikke er passert.' },
  invited: {
    en: 'The link is on its way to the patient.',
    nb: 'Lenken er på vei til pasienten.',
  },
  notBooked: {
    en: 'The meeting has no room yet, or it has ended. There is nothing to invite to.',
    nb: 'Møtet har ikke noe rom ennå, eller det er over. Det er ingenting å invitere til.',
  },
  noAddress: {
    en: 'The patient has no such e-mail address.',
    nb: 'Pasienten har ikke den e-postadressen.',
  },
} as const satisfies Record<string, Words>

export function refusalSentence(refusal: EnqueueRefusal): Words {
  if (refusal.type === 'recipient_invalid') {
    return {
      en: 'The e-mail address is not one that mail can be sent to.',
      nb: 'E-postadressen kan ikke brukes til å sende e-post.',
    }
  }
  return {
    en: 'No mail relay is set up for this hospital. Ask the operator.',
    nb: 'Det er ikke satt opp noen e-posttjener for sykehuset. Spør driftsansvarlig.',
  }
}
