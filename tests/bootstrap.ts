import { assert } from '@japa/assert'
import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import type { Config } from '@japa/runner/types'
import { removeTestPlanes } from '#tests/support/test_planes'

export const plugins: Config['plugins'] = [assert(), pluginAdonisJS(app)]

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [],
  teardown: [() => removeTestPlanes()],
}

/** Functional and external tests talk to the server over a socket, as a browser would. */
export const configureSuite: Config['configureSuite'] = (suite) => {
  const talksToServer = ['functional', 'external'].includes(suite.name)
  if (talksToServer) suite.setup(() => testUtils.httpServer().start())
}
