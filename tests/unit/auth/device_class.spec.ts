import { test } from '@japa/runner'
import { deviceClass } from '#app/auth/device_class'

const samples = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    { browser: 'edge', system: 'windows' },
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    { browser: 'chrome', system: 'android' },
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    { browser: 'safari', system: 'ios' },
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14.7; rv:140.0) Gecko/20100101 Firefox/140.0',
    { browser: 'firefox', system: 'mac' },
  ],
  ['curl/8.5.0', { browser: 'other', system: 'other' }],
  ['', { browser: 'other', system: 'other' }],
] as const

test.group('Auth | the class of a device', () => {
  for (const [userAgent, expected] of samples) {
    test(`${expected.browser} on ${expected.system}: ${userAgent.slice(0, 40) || 'nothing sent'}`, ({
      assert,
    }) => {
      assert.deepEqual(deviceClass(userAgent), expected)
    })
  }
})
