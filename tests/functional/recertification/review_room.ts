import { DateTime } from 'luxon'
import { lapseDueRights } from '#app/recertification/actions/lapse_due_rights'
import { arrived, givenAdministrator, json, refusalOf } from '#tests/functional/people/staff_room'
import type { Clinic, GivenStaff, GivenUnit } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Visitor } from '#tests/support/visitor'
import type {
  ReviewedRight,
  ReviewList,
  ReviewProps,
  ReviewsProps,
  RightsAnswered,
  RoundListProps,
  RoundProps,
  RoundsProps,
} from '#resources/inertia/contract'

export const roundsPath = '/administration/recertification'
export const inThirtyDays = () => DateTime.now().plus({ days: 30 }).toISODate()

/** A round as people start, answer and see it, over HTTP. */
export class ReviewRoom {
  constructor(
    readonly clinic: Clinic,
    readonly overseer: Visitor
  ) {}

  /** Refusal code, or null when the reviewer is named. */
  async name(unit: GivenUnit | null, person: Pick<GivenStaff, 'signInName'>) {
    const body = { unitId: unit?.id ?? null, person: person.signInName }
    return refusalOf(await this.overseer.post(`${roundsPath}/reviewers`, body, json))
  }

  async start(units: GivenUnit[] | null, dueOn: string | null = inThirtyDays()) {
    const body = { dueOn, whole: units === null, unitIds: units?.map(({ id }) => id) }
    return refusalOf(await this.overseer.post(roundsPath, body, json))
  }

  async rounds(): Promise<RoundsProps> {
    return (await this.overseer.get(roundsPath, json)).json<RoundsProps>()
  }

  async latest(): Promise<RoundProps> {
    const { rounds } = await this.rounds()
    return (await this.overseer.get(`${roundsPath}/${rounds[0]!.id}`, json)).json<RoundProps>()
  }

  async results(listId: string): Promise<ReviewedRight[]> {
    const page = await this.overseer.get(`${roundsPath}/lists/${listId}`, json)
    return page.json<RoundListProps>().rights
  }

  async arrived(staff: GivenStaff): Promise<Visitor> {
    return arrived(this.clinic, staff)
  }

  /** As if the round had been due, and its grace had passed, long ago. */
  async ageRounds(days = 60): Promise<void> {
    await asSuperuser(this.clinic, (client) =>
      client.query(
        `update recertification_rounds set started_at = started_at - make_interval(days => $1),
           due_at = due_at - make_interval(days => $1),
           lapses_at = lapses_at - make_interval(days => $1) where closed_at is null`,
        [days]
      )
    )
  }

  sweep(): Promise<number> {
    return this.clinic.inside(() => lapseDueRights())
  }
}

/** The lists that wait for whoever holds this browser. */
export async function listsOf(browser: Visitor) {
  return (await browser.get('/reviews', json)).json<ReviewsProps>().lists
}

/** The first list of this browser's person, opened: what is on it counts as shown. */
export async function openFirst(
  browser: Visitor,
  wanted?: ReviewList['kind']
): Promise<ReviewProps> {
  const lists = await listsOf(browser)
  const first = lists.find(({ kind }) => !wanted || kind === wanted)
  return (await browser.get(`/reviews/${first!.id}`, json)).json<ReviewProps>()
}

export async function answer(
  browser: Visitor,
  listId: string,
  right: ReviewedRight,
  given: 'confirm' | 'end' | null
): Promise<string[]> {
  const path = `/reviews/${listId}/rights/${right.id}/answer`
  const sent = given
    ? await browser.put(path, { answer: given }, json)
    : await browser.delete(path, json)
  return sent.json<RightsAnswered>().answered
}

export async function confirmAll(browser: Visitor, listId: string, rightIds: string[]) {
  const sent = await browser.post(`/reviews/${listId}/confirmations`, { rightIds }, json)
  return sent.status === 200 ? sent.json<RightsAnswered>().answered.length : sent.status
}

export async function submit(browser: Visitor, listId: string) {
  return refusalOf(await browser.post(`/reviews/${listId}/submissions`, {}, json))
}

/** A ward of three: Liv reviews, Kari and Per are asked about. */
export async function givenWard(clinic: Clinic) {
  const ola = await givenAdministrator(clinic)
  const unit = await clinic.givenUnit()
  const liv = await clinic.givenClinician(unit, 'Liv Leder')
  const kari = await clinic.givenClinician(unit, 'Kari Nordmann')
  const per = await clinic.givenClinician(unit, 'Per Pedersen')
  const room = new ReviewRoom(clinic, ola.browser)
  await room.name(unit, liv)
  return { ola, unit, liv, kari, per, room }
}
