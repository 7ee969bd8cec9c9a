/** Titles name the page, never a patient: they stand in histories and window lists. */
export function documentTitle(title: string): string {
  return title ? `${title} · Varde` : 'Varde'
}
