/** A prepared statement: planned once per connection under its name. */
export type Statement = { readonly name: string; readonly text: string }

const names = new Map<string, string>()

/**
 * Declares a prepared statement at module level.
 *
 * @param name `<domain>.<verb>_<noun>`, unique in the program
 * @param text PostgreSQL with `$1…` placeholders; values never become text
 */
export function statement(name: string, text: string): Statement {
  const known = names.get(name)
  if (known !== undefined && known !== text) throw new Error(`Two statements are named ${name}`)
  names.set(name, text)
  return Object.freeze({ name, text })
}
