import { type DocumentReference } from '@medplum/fhirtypes'
import { ageOn, daysBetween } from '#database/demo/calendar'
import { momentOn } from '#database/demo/demo_timeline'
import { unitOf, type CourseFacts } from '#database/demo/course_facts'
import { fillNote } from '#database/demo/note_text'
import { type DemoPerson } from '#database/demo/demo_person'
import { type NotePattern } from '#database/demo/courses/clinical_course'
import { type SeededRandom } from '#database/demo/seeded_random'

/** The notes of one course, as signed documents with their text inside. */
export function demoNotes(
  facts: CourseFacts,
  encounterId: string,
  random: SeededRandom
): DocumentReference[] {
  const side = random.pick(['høyre', 'venstre'])

  return facts.course.notes.map((pattern, order) => {
    const day = facts.timeline.noteDays[order] ?? facts.timeline.start
    const text = fillNote(pattern.text, { ...wording(facts.person, day), side }, random)
    return {
      resourceType: 'DocumentReference',
      id: random.uuid(`note/${order}`),
      status: 'current',
      docStatus: 'final',
      type: {
        coding: [{ system: 'http://loinc.org', code: '34109-9', display: 'Note' }],
        text: pattern.title,
      },
      subject: { reference: `Patient/${facts.patientId}` },
      date: momentOn(day, order, random),
      author: [{ display: author(facts, pattern, random) }],
      content: [
        {
          attachment: {
            contentType: 'text/plain; charset=utf-8',
            language: 'nb',
            data: Buffer.from(text, 'utf8').toString('base64'),
          },
        },
      ],
      context: { encounter: [{ reference: `Encounter/${encounterId}` }] },
    }
  })
}

function author(facts: CourseFacts, pattern: NotePattern, random: SeededRandom): string {
  const colleagues = facts.hospital.staff.filter((one) => one.unit === unitOf(facts).slug)
  const fitting = colleagues.filter((one) => one.profession === pattern.by)
  const { givenName, familyName, title } = random.pick(fitting)
  return `${givenName} ${familyName}, ${title}`
}

function wording({ sex, birthDate }: DemoPerson, day: string): Record<string, string> {
  const years = ageOn(birthDate, day)
  const months = Math.floor(daysBetween(birthDate, day) / 30.4)
  const female = sex === 'female'
  const child = female ? 'jente' : 'gutt'
  const adult = female ? 'kvinne' : 'mann'
  return {
    age: years < 1 ? `${months} måneder` : `${years} år`,
    person: years < 18 ? child : adult,
    he: female ? 'hun' : 'han',
    He: female ? 'Hun' : 'Han',
    his: female ? 'hennes' : 'hans',
    him: female ? 'henne' : 'ham',
  }
}
