import { type ClinicalCourse } from '#database/demo/courses/clinical_course'
import { type SeededRandom } from '#database/demo/seeded_random'
import { addDays, laterOf } from '#database/demo/calendar'

export type Timeline = {
  start: string
  /** Null while the contact is open. */
  end: string | null
  /** The day of each note, in order, `YYYY-MM-DD`. */
  noteDays: string[]
}

/**
 * Lays the notes of a course on days, counted back from its last one: days apart on a ward, weeks
 * apart in a clinic, never before birth.
 *
 * @param lastDay the day of the last note
 */
export function layOut(
  course: ClinicalCourse,
  birthDate: string,
  lastDay: string,
  open: boolean,
  random: SeededRandom
): Timeline {
  const noteDays: string[] = []
  let day = lastDay
  for (let left = course.notes.length; left > 0; left--) {
    noteDays.unshift(laterOf(day, birthDate))
    day = addDays(day, -gapBefore(course, random))
  }
  return { start: noteDays[0] ?? lastDay, end: open ? null : lastDay, noteDays }
}

function gapBefore(course: ClinicalCourse, random: SeededRandom): number {
  return course.contact === 'admission' ? random.integer(1, 2) : random.integer(14, 80)
}

/** A moment of a working day, as an instant; `order` keeps notes of one day apart. */
export function momentOn(day: string, order: number, random: SeededRandom): string {
  const hour = String(Math.min(7 + order * 2, 20)).padStart(2, '0')
  const minute = String(random.integer(0, 59)).padStart(2, '0')
  return `${day}T${hour}:${minute}:00Z`
}
