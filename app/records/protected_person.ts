import { clinicalUnits } from '#app/access/clinical_units'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import type { PatientDemographics } from '#app/records/patient_summary'
import type { EpisodeFacts } from '#app/records/statements/patient_statements'

type Whole = { demographics: PatientDemographics; episodes: readonly EpisodeFacts[] }

/** Ways to be reached that may themselves be a place: a fax stands somewhere, a page says where. */
const withoutPlace: ReadonlySet<string | null> = new Set(['phone', 'sms', 'email', 'pager'])

/**
 * A protected person without what tells where they are (population register: strictly
 * confidential, code 6, and confidential, code 7): address, general practitioner, and where they
 * are treated unless the reader works there.
 */
export function withoutPlaces({ demographics, episodes }: Whole, reader: SignedInStaff): Whole {
  return {
    demographics: {
      ...demographics,
      addresses: [],
      generalPractitioner: null,
      contactPoints: demographics.contactPoints.filter(({ system }) => withoutPlace.has(system)),
    },
    episodes: withoutOtherPlaces(episodes, reader),
  }
}

/** Episodes at the reader's own units as they are, the others without unit and responsible. */
export function withoutOtherPlaces(
  episodes: readonly EpisodeFacts[],
  reader: SignedInStaff
): EpisodeFacts[] {
  const own = new Set(clinicalUnits(reader).map(({ id }) => id))
  return episodes.map((episode) => (own.has(episode.unitId) ? episode : secretPlace(episode)))
}

function secretPlace(episode: EpisodeFacts): EpisodeFacts {
  const nobody = { responsibleStaffId: null, responsibleName: null }
  return { ...episode, ...nobody, unitId: '', unitName: '', isPlaceSecret: true }
}
