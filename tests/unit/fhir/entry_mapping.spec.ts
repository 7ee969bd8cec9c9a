import { test } from '@japa/runner'
import { toEntryDraft } from '#app/fhir/entry_mapping'
import { toDocumentReference, type EntryVersion } from '#app/fhir/entry_document'

const TEXT = 'Feber siden i går.\r\n\r\n  Áŋŋe é “sitat” 🫀 \t slutt '

const version: EntryVersion = {
  id: 'f1c7',
  entryId: 'e001',
  patientLogicalId: 'p1',
  encounterLogicalId: 'c1',
  title: 'Visittnotat',
  text: TEXT,
  authorDisplay: 'Kari Solberg, overlege',
  writtenAt: '2026-11-20T10:00:00Z',
  signed: true,
  replacesVersionId: null,
  superseded: false,
}

/** Reads what another system would receive from us. */
function roundTrip(changes: Partial<EntryVersion>) {
  const document = toDocumentReference({ ...version, ...changes })
  return toEntryDraft(JSON.parse(JSON.stringify(document)))
}

function inline(attachment: object, more: object = {}) {
  return toEntryDraft(
    JSON.parse(
      JSON.stringify({ resourceType: 'DocumentReference', content: [{ attachment }], ...more })
    )
  )
}

test.group('Clinical notes', () => {
  test('an entry goes out and comes back to the last character', ({ assert }) => {
    assert.deepEqual(roundTrip({}), {
      ok: true,
      value: {
        logicalId: 'f1c7',
        patientReference: 'Patient/p1',
        encounterReference: 'Encounter/c1',
        title: 'Visittnotat',
        kindCode: '34109-9',
        text: TEXT,
        authorDisplay: 'Kari Solberg, overlege',
        writtenAt: '2026-11-20T10:00:00Z',
        status: 'final',
        superseded: false,
        replaces: null,
      },
    })
  })

  test('a corrected version replaces the one before', ({ assert }) => {
    const corrected = roundTrip({ id: 'f2', replacesVersionId: 'f1c7' })
    const earlier = roundTrip({ superseded: true })
    assert.containSubset(corrected, {
      value: { status: 'amended', replaces: 'DocumentReference/f1c7', superseded: false },
    })
    assert.containSubset(earlier, { value: { status: 'final', superseded: true } })
    assert.containSubset(roundTrip({ signed: false }), { value: { status: 'preliminary' } })
  })

  test('an author who is contained in the document has a name', ({ assert }) => {
    const data = Buffer.from('x').toString('base64')
    const draft = inline(
      { contentType: 'text/plain', data, creation: '2026-01-02' },
      {
        author: [{ reference: 'Practitioner/1' }, { reference: '#a2' }],
        contained: [
          {
            resourceType: 'Practitioner',
            id: 'a2',
            name: [{ family: 'Smitty', given: ['Gerald'] }],
          },
        ],
        type: { coding: [{ code: '34108-1', display: 'Outpatient Note' }] },
      }
    )
    assert.containSubset(draft, {
      value: { authorDisplay: 'Gerald Smitty', title: 'Outpatient Note', writtenAt: '2026-01-02' },
    })
  })

  test('older character sets are read as they say', ({ assert }) => {
    const data = Buffer.from('Blåbær på øya', 'latin1').toString('base64')
    const draft = inline({ contentType: 'text/plain;charset=ISO-8859-1', data })
    assert.containSubset(draft, { value: { text: 'Blåbær på øya' } })
  })

  test('a document without plain text inside is left sealed, a damaged one refused', ({
    assert,
  }) => {
    assert.deepEqual(inline({ contentType: 'application/pdf', data: 'AA==' }), {
      ok: true,
      value: null,
    })
    assert.deepEqual(inline({ contentType: 'text/plain', url: 'https://x.example' }), {
      ok: true,
      value: null,
    })
    assert.isFalse(inline({ contentType: 'text/plain', data: '/w==' }).ok)
    assert.isFalse(inline({ contentType: 'text/plain', data: 'no base64!' }).ok)
    assert.isFalse(inline({ contentType: 'text/plain; charset=klingon', data: 'AA==' }).ok)
  })

  test('a Composition is read as its sections, without markup', ({ assert }) => {
    const div = (text: string) => ({
      div: `<div xmlns="http://www.w3.org/1999/xhtml">${text}</div>`,
    })
    const draft = toEntryDraft(
      JSON.parse(
        JSON.stringify({
          resourceType: 'Composition',
          id: 'c',
          status: 'final',
          title: 'Epikrise',
          date: '2026-11-20',
          subject: { reference: 'Patient/1' },
          author: [{ display: 'Kari' }],
          text: div('whole'),
          section: [
            { title: 'Funn', text: div('<p>Puls &lt; 60 &amp; jevn<br/>EF&#160;45&nbsp;%</p>') },
            { title: 'Plan', text: div('<ul><li title="a>b">Hvile</li><li>Kontroll</li></ul>') },
          ],
        })
      )
    )
    assert.containSubset(draft, {
      value: {
        title: 'Epikrise',
        text: 'Funn\nPuls < 60 & jevn\nEF\u00a045\u00a0%\n\nPlan\n• Hvile\n\n• Kontroll',
      },
    })
  })

  test('a resource of another type is no entry', ({ assert }) => {
    assert.deepEqual(toEntryDraft({ resourceType: 'Observation' }), { ok: true, value: null })
  })
})
