import { narrativeText } from '#app/fhir/narrative_text'
import { type ResourceNode } from '#app/fhir/resource_node'

/** Deeper nesting than any document has; stops a hostile one. */
const DEEPEST_SECTION = 20

/**
 * A Composition as plain text: its sections with their titles, else the narrative of the whole.
 * Null when neither holds a word.
 */
export function compositionText(composition: ResourceNode): string | null {
  const sections = composition.children('section').flatMap((one) => sectionText(one, 1))
  return sections.length > 0 ? sections.join('\n\n') : narrativeAt(composition)
}

function sectionText(section: ResourceNode, depth: number): string[] {
  if (depth > DEEPEST_SECTION) {
    section.reject('section', 'is nested too deep')
  }
  const own = narrativeAt(section)
  const below = section.children('section').flatMap((one) => sectionText(one, depth + 1))
  if (own === null && below.length === 0) {
    return []
  }
  return [[section.text('title'), own].filter(Boolean).join('\n'), ...below].filter(Boolean)
}

function narrativeAt(node: ResourceNode): string | null {
  const text = narrativeText(node.child('text')?.text('div') ?? '')
  return text === '' ? null : text
}
