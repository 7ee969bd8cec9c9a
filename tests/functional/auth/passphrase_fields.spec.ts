import { test } from '@japa/runner'
import { SignInThrottle } from '#app/auth/sign_in_throttle'
import { tenants } from '#app/tenants/tenant_directory'
import { givenInvitation } from '#tests/functional/auth/enrolment'
import { setUpClinics } from '#tests/support/clinic'

test.group('Auth | the fields of a passphrase', (group) => {
  const { nordlys } = setUpClinics(group)

  test('a password manager fills the right one, pasting is not hindered, and it can be shown', async ({
    assert,
  }) => {
    const { path } = await givenInvitation(await nordlys.tenant())
    const pages = { '/sign-in': 'current-password', [path]: 'new-password' }
    for (const [address, purpose] of Object.entries(pages)) {
      const { text } = await nordlys.visitor().get(address)
      const field =
        /<input[^>]*autocomplete="(?:current|new)-password"[^>]*>/i.exec(text)?.[0] ?? ''
      assert.match(field, new RegExp(`autocomplete="${purpose}"`, 'i'), address)
      assert.match(field, /type="password"/)
      assert.notMatch(field, /onpaste|readonly|maxlength="(?:[1-9]|[1-9]\d)"/i)
      assert.match(text, /mantine-PasswordInput-visibilityToggle/, address)
    }
  })

  test('what was counted against guessing is still counted after a restart', async ({ assert }) => {
    const attempt = { signInName: 'kari', address: '192.0.2.44', knownDeviceId: null }
    for (let time = 0; time < 5; time += 1) {
      assert.isTrue(await new SignInThrottle(await nordlys.tenant()).admits(attempt))
    }
    await tenants.close()
    assert.isFalse(await new SignInThrottle(await nordlys.tenant()).admits(attempt))
  })
})
