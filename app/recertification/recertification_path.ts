export const roundsPath = '/administration/recertification'
export const reviewsPath = '/reviews'

export function roundPath(id: string): string {
  return `${roundsPath}/${id}`
}

/** The page on which a reviewer answers a list. */
export function reviewPath(id: string): string {
  return `${reviewsPath}/${id}`
}
