import { test } from '@japa/runner'
import { modulesByName } from '#resources/inertia/pages_by_name'

test.group('Names of pages', () => {
  test('a page of the core goes by its path', ({ assert }) => {
    const pages = modulesByName({ './pages/records/unit_list.tsx': 1 })

    assert.deepEqual([...pages.keys()], ['records/unit_list'])
  })

  test('a page and a panel of a plugin carry the name of the plugin', ({ assert }) => {
    const pages = modulesByName({
      '../../plugins/video_meetings/inertia/pages/join.tsx': 1,
      '../../plugins/video_meetings/inertia/panels/meetings.tsx': 2,
    })

    assert.deepEqual([...pages.keys()], ['video_meetings/join', 'video_meetings/meetings'])
  })
})
