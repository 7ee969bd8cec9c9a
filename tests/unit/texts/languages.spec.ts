import { readFile, readdir } from 'node:fs/promises'
import { IntlMessageFormat } from 'intl-messageformat'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

type Texts = Record<string, string>
type Elements = ReturnType<IntlMessageFormat['getAst']>

async function texts(locale: 'en' | 'nb'): Promise<Texts> {
  const folder = app.languageFilesPath(locale)
  const files = await readdir(folder)
  const all: Texts = {}
  for (const file of files.sort()) {
    const json = await readFile(`${folder}/${file}`, 'utf8')
    const found = JSON.parse(json) as Texts
    for (const [key, text] of Object.entries(found))
      all[`${file.replace('.json', '')}.${key}`] = text
  }
  return all
}

/** `TYPE.literal` of the parser: a piece of plain text. */
const literal = 0

/** The names of the values a text asks for, whatever branch of a plural they stand in. */
function valuesOf(text: string): string[] {
  const names = new Set<string>()
  const visit = (elements: Elements) => {
    for (const element of elements) {
      if ('value' in element && element.type !== literal) names.add(element.value)
      if ('options' in element) Object.values(element.options).forEach(({ value }) => visit(value))
    }
  }
  visit(new IntlMessageFormat(text).getAst())
  return [...names].sort()
}

test.group('Texts of the interface', () => {
  test('everything that is said in English is said in Norwegian, and the other way round', async ({
    assert,
  }) => {
    const [en, nb] = await Promise.all([texts('en'), texts('nb')])
    assert.deepEqual(Object.keys(nb).sort(), Object.keys(en).sort())
  })

  test('a text asks for the same values in both languages', async ({ assert }) => {
    const [en, nb] = await Promise.all([texts('en'), texts('nb')])
    for (const [key, text] of Object.entries(en)) {
      assert.deepEqual(valuesOf(nb[key] ?? ''), valuesOf(text), key)
    }
  })

  test('nobody is shouted at and nobody is begged', async ({ assert }) => {
    const [en, nb] = await Promise.all([texts('en'), texts('nb')])
    for (const [key, text] of [...Object.entries(en), ...Object.entries(nb)]) {
      assert.notMatch(text, /!|\bplease\b|vennligst/i, key)
    }
  })
})
