import { SURGERY_COURSES } from '#database/demo/courses/surgery_courses'
import { MEDICINE_COURSES } from '#database/demo/courses/medicine_courses'
import { CARDIOLOGY_COURSES } from '#database/demo/courses/cardiology_courses'
import { PSYCHIATRY_COURSES } from '#database/demo/courses/psychiatry_courses'
import { type ClinicalCourse } from '#database/demo/courses/clinical_course'
import { PAEDIATRICS_COURSES } from '#database/demo/courses/paediatrics_courses'
import { ORTHOPAEDICS_COURSES } from '#database/demo/courses/orthopaedics_courses'

const ALL: readonly ClinicalCourse[] = [
  ...CARDIOLOGY_COURSES,
  ...MEDICINE_COURSES,
  ...SURGERY_COURSES,
  ...ORTHOPAEDICS_COURSES,
  ...PAEDIATRICS_COURSES,
  ...PSYCHIATRY_COURSES,
]

/** The courses that fit an age in full years. */
export function coursesFor(age: number): readonly ClinicalCourse[] {
  return ALL.filter(({ ages: [from, to] }) => age >= from && age <= to)
}
