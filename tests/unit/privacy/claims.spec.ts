import { existsSync } from 'node:fs'
import { test } from '@japa/runner'
import { trustPage } from '#app/privacy/claims'

const ids = [
  ...Array.from({ length: 53 }, (_, index) => `F${index + 1}`),
  ...Array.from({ length: 32 }, (_, index) => `C${index + 1}`),
]

test.group('Claims', () => {
  test('there is a row for each of the 85 claims, in order', async ({ assert }) => {
    const { claims, counts } = await trustPage()
    assert.deepEqual(
      claims.map(({ id }) => id),
      ids
    )
    assert.equal(
      Object.values(counts).reduce((sum, count) => sum + count),
      85
    )
  })

  test('a probe names a check that exists', async ({ assert }) => {
    const { claims } = await trustPage()
    for (const { id, status, evidence } of claims) {
      if (status !== 'probe') continue
      assert.match(evidence, /tests\/|app\/|node ace|Page \//, id)
      const files = evidence.match(
        /(?:tests|plugins|app)\/[\w/]+\.ts|(?:tests|plugins)\/[\w/]+\.spec\.ts/g
      )
      for (const file of files ?? []) assert.isTrue(existsSync(file), `${id}: ${file}`)
    }
  })

  test('a Norwegian reader gets every claim in Norwegian, with the same checks behind it', async ({
    assert,
  }) => {
    const { claims: english } = await trustPage('en')
    const { claims, counts } = await trustPage('nb')
    const pathsOf = (text: string) => text.match(/[\w/]+\.spec\.ts|node ace [\w:]+/g) ?? []
    const schemes = new Set(['NHS IGSoC'])
    for (const [index, claim] of claims.entries()) {
      const original = english[index]!
      if (!schemes.has(claim.text)) assert.notEqual(claim.text, original.text, claim.id)
      assert.deepEqual(pathsOf(claim.evidence), pathsOf(original.evidence), claim.id)
    }
    assert.equal(claims.find(({ id }) => id === 'F10')?.evidence, 'Ingenting ennå')
    assert.equal(counts.probe, english.filter(({ status }) => status === 'probe').length)
  })

  test('no row says that somebody is compliant or certified as a fact', async ({ assert }) => {
    const { claims } = await trustPage()
    const boasts = claims.filter(({ text }) => /compliant|certified/i.test(text))
    assert.isTrue(boasts.every(({ status }) => status === 'never_printed'))
  })
})
