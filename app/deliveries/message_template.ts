export type Locale = 'nb' | 'en'

/** What a text may be filled with. Nothing about health has a place here. */
export const templateFields = ['link', 'unitName'] as const

type TemplateField = (typeof templateFields)[number]
export type TemplateValues = Readonly<Record<TemplateField, string>>

/** A text sent to patients, in both languages, with `{link}` and `{unitName}` in it. */
export type MessageTemplate = {
  /** `<domain or plugin id>.<what>`, unique in the program. */
  readonly id: string
  /** Sent no later than this after it was caused. */
  readonly hoursMax: number
  readonly content: Readonly<Record<Locale, MessageContent>>
}

export type MessageContent = { readonly subject: string; readonly text: string }

/** Fills the fields in. The values were checked by `areValues` when they were queued. */
export function render(content: MessageContent, values: TemplateValues): MessageContent {
  return { subject: fill(content.subject, values), text: fill(content.text, values) }
}

function fill(text: string, values: TemplateValues): string {
  return text.replace(/\{(link|unitName)\}/g, (_, field: TemplateField) => values[field])
}
