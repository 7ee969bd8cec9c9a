import { test } from '@japa/runner'
import { render, type MessageTemplate } from '#app/deliveries/message_template'
import { TemplateRegistry } from '#app/deliveries/template_registry'
import { templateFaults } from '#app/deliveries/template_rules'
import { areValues } from '#app/deliveries/template_values'
import { meetingInvitation } from '#app/deliveries/templates/meeting_invitation'

const link = 'https://portal.nordlys.example/video-meetings/join/Zm9vYmFy'
const core = [meetingInvitation]

function templateWith(text: string, subject = 'A message waits for you'): MessageTemplate {
  const content = { subject, text: `${text} {link}` }
  return { id: 'test.message', hoursMax: 24, content: { nb: content, en: content } }
}

test.group('Deliveries | texts to patients', () => {
  test('every text of the core keeps the rules, in Norwegian and in English', ({ assert }) => {
    for (const template of core) assert.deepEqual(templateFaults(template), [])
  })

  test('a text tells which unit wrote and where to go, and nothing is left unfilled', ({
    assert,
  }) => {
    for (const content of Object.values(meetingInvitation.content)) {
      const { subject, text } = render(content, { link, unitName: 'Poliklinikk 2' })
      assert.include(text, link)
      assert.include(text, 'Poliklinikk 2')
      assert.notMatch(`${subject}${text}`, /[{}]/)
      assert.notInclude(subject, 'Poliklinikk 2')
    }
  })

  test('a text with "{$self}" is refused')
    .with(['Your treatment plan', 'Din diagnose', 'Prøvesvar klart', 'Code F32.1', 'ATC N06AB04'])
    .run(({ assert }, words) => {
      assert.isNotEmpty(templateFaults(templateWith(words)))
      assert.throws(() => new TemplateRegistry().add(templateWith(words)), /word|code/)
    })

  test('a field that nobody approved is refused')
    .with(['{patientName}', '{birthDate}', '{entry}', '{}'])
    .run(({ assert }, field) => {
      assert.match(templateFaults(templateWith(`Hello ${field}`)).join(), /not approved/)
    })

  test('a subject with the name of the unit is refused, because it shows on a lock screen', ({
    assert,
  }) => {
    const faults = templateFaults(templateWith('Hello', 'From {unitName}'))
    assert.match(faults.join(), /subject carries a field/)
  })

  test('a plugin adds a text of its own, and can not replace one that is there', ({ assert }) => {
    const registry = new TemplateRegistry()
    const own = templateWith('Hello')
    registry.add(own)
    registry.add(own)
    assert.equal(registry.find('test.message'), own)
    assert.throws(() => registry.add(templateWith('Hello again')), /Two templates/)
  })

  test('a link that is no web address of ours is refused')
    .with([
      'javascript:alert(1)',
      'http://portal.example/join',
      'https://portal.example/a b',
      'https://portal.example/\nBcc: someone@example.org',
      `https://portal.example/${'a'.repeat(500)}`,
      'not a link',
    ])
    .run(({ assert }, value) => {
      assert.isFalse(areValues({ link: value, unitName: 'Poliklinikk 2' }))
    })

  test('a unit name of more than one line, or with a field in it, is refused', ({ assert }) => {
    for (const unitName of ['', ' ', 'A\r\nBcc: x@example.org', '{link}', 'x'.repeat(121)]) {
      assert.isFalse(areValues({ link, unitName }))
    }
    assert.isTrue(areValues({ link, unitName: 'Barne- og ungdomspoliklinikken, Ålesund' }))
    assert.isTrue(areValues({ link: 'http://nordlys.localhost:3333/x', unitName: 'A' }))
  })
})
