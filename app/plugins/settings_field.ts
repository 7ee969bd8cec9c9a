import type { Words } from '#app/privacy/words'

type FieldBase = {
  readonly name: string
  readonly label: Words
  readonly help: Words
  readonly required: boolean
}

/** One setting. The form and the validator are both made from this list, so they cannot differ. */
export type SettingsFieldDeclaration =
  | (FieldBase & {
      readonly kind: 'text'
      readonly pattern?: string
      readonly lengthMax: number
      readonly initial?: string
    })
  | (FieldBase & { readonly kind: 'url'; readonly lengthMax: number })
  | (FieldBase & {
      readonly kind: 'number'
      readonly min: number
      readonly max: number
      /** What the form starts with before anything is stored. */
      readonly initial?: number
    })
  | (FieldBase & { readonly kind: 'boolean'; readonly initial?: boolean })
  | (FieldBase & {
      readonly kind: 'choice'
      readonly choices: readonly string[]
      /** What people read instead of the stored word. */
      readonly choiceLabels?: Readonly<Record<string, Words>>
      readonly initial?: string
    })
  /** Several lines, e.g. a certificate in PEM. */
  | (FieldBase & {
      readonly kind: 'lines'
      readonly lengthMax: number
      /** What kinds of file may fill it, e.g. `.pem,.crt`. */
      readonly files?: string
    })

/** A value that only the broker reads again; the form can set it and never show it. */
export type SecretDeclaration = {
  readonly name: string
  readonly label: Words
  readonly help: Words
  readonly lengthMax: number
  /** @default true */
  readonly required?: boolean
  /** Somebody chose it and may have put spaces and letters of theirs in it; a key has none. */
  readonly isPassword?: boolean
}

export type SettingValue = string | number | boolean | null
export type SettingValues = Readonly<Record<string, SettingValue>>

type ValueOf<Field extends SettingsFieldDeclaration> = Field['kind'] extends 'number'
  ? number
  : Field['kind'] extends 'boolean'
    ? boolean
    : string

/** The typed values of a list of fields: what a plugin gets instead of raw JSON. */
export type ValuesOf<Fields extends readonly SettingsFieldDeclaration[]> = {
  readonly [Field in Fields[number] as Field['name']]: Field['required'] extends true
    ? ValueOf<Field>
    : ValueOf<Field> | null
}
