import { test } from '@japa/runner'
import { setUpClinics } from '#tests/support/clinic'
import { crossSitePost } from '#tests/support/saml/cross_site_post'
import { SamlHospital } from '#tests/support/saml/saml_hospital'
import { hasSimpleSamlPhp, noSimpleSamlPhp, SimpleSamlPhp } from '#tests/support/saml/simplesamlphp'

test.group('SAML | beside SimpleSAMLphp', (group) => {
  const { nordlys } = setUpClinics(group)

  test('a colleague signs in by a provider made by others, and gives a factor here', async ({
    assert,
    cleanup,
  }) => {
    const at = await SamlHospital.open(nordlys)
    await at.mapGroup('ward-7', 'clinician', await nordlys.givenUnit())
    const { audience, answerUrl } = await at.begin()
    const provider = await SimpleSamlPhp.start({ audience, answerUrl })
    cleanup(() => provider.stop())
    await at.change({ metadata: await provider.metadata() })
    await at.activate()

    const begun = await at.begin()
    const form = await provider.signIn(begun.address)
    assert.equal(form.action, answerUrl)
    const { pathname } = new URL(form.action)
    const posted = await crossSitePost(begun.visitor.host, pathname, form.fields)
    const answer = await begun.visitor.get(posted.location)
    assert.equal(answer.headers.location, '/sign-in/factor')
  })
    .skip(!hasSimpleSamlPhp, noSimpleSamlPhp)
    .timeout(60_000)
})
