import { test } from '@japa/runner'
import { runNode } from '../../../scripts/test/child_programs.ts'

test.group('Programs of a test run', () => {
  test('one that says nothing for too long is ended, and failed', async ({ assert }) => {
    const lines: string[] = []
    const code = await runNode(['-e', 'console.log("begun"); setInterval(() => {}, 1000)'], {
      silenceMax: 1_000,
      onLine: (line) => lines.push(line),
    })

    assert.equal(code, 1)
    assert.deepEqual(lines, ['begun'])
  })

  test('one that left another behind, which holds its outputs open, has ended all the same', async ({
    assert,
  }) => {
    const lines: string[] = []
    const program = `
      const { spawn } = require('node:child_process')
      const stays = ['-e', 'setTimeout(() => {}, 20000)']
      spawn(process.execPath, stays, { stdio: 'inherit', detached: true }).unref()
      console.log('done')`
    const code = await runNode(['-e', program], { onLine: (line) => lines.push(line) })

    assert.equal(code, 0)
    assert.deepEqual(lines, ['done'])
  })
})
