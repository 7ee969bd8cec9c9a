import { type DemoPerson } from '#database/demo/demo_person'
import { type Timeline } from '#database/demo/demo_timeline'
import { type DemoUnit, type HospitalProfile } from '#database/demo/demo_hospital'
import { type ClinicalCourse } from '#database/demo/courses/clinical_course'

/** Who goes through which course, where and when. */
export type CourseFacts = {
  hospital: HospitalProfile
  person: DemoPerson
  patientId: string
  course: ClinicalCourse
  timeline: Timeline
}

/** The unit of a course; every hospital has one unit of each specialty. */
export function unitOf({ hospital, course }: CourseFacts): DemoUnit {
  const unit = hospital.units.find(({ specialty }) => specialty === course.specialty)
  if (!unit) {
    throw new RangeError(`${hospital.name} has no unit for ${course.specialty}`)
  }
  return unit
}
