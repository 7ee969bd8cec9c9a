import type { ChangeEvent } from 'react'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type TextForm<Name extends string> = {
  data: Record<Name, unknown>
  errors: Partial<Record<Name, string>>
  setData: (name: Name, value: string) => void
}

/**
 * What ties a control to a text of a form: id, name, value, error, and how it
 * changes. Ids carry a prefix, since several forms stand on one page.
 */
export function textFieldOf<Name extends string>(form: TextForm<Name>, prefix: string, name: Name) {
  return {
    id: `${prefix}-${name}`,
    name,
    error: form.errors[name],
    value: String(form.data[name] ?? ''),
    onChange: (event: ChangeEvent<Control>) => form.setData(name, event.currentTarget.value),
  }
}
