import { test } from '@japa/runner'
import { AuthorityRegistry } from '#app/egress/authorities'
import { video } from '#tests/unit/egress/support/broker_fixture'

test.group('Egress | who answers what may leave', () => {
  test('when nobody answers for a kind of source, nothing of it may leave', async ({ assert }) => {
    const authorities = new AuthorityRegistry()
    assert.isNull(await authorities.declarations(video, 'use'))
    assert.isNull(await authorities.secret(video, 'apiKey'))
  })
})
