import { test } from '@japa/runner'
import fc from 'fast-check'
import { readStaffFile } from '#app/staff_import/read_staff_file'

const zone = 'Europe/Oslo'
const header = 'Ansattnummer;Navn;Brukernavn;Rolle;Enhet;Fra;Til'
const read = (text: string | Buffer) =>
  readStaffFile(Buffer.isBuffer(text) ? text : Buffer.from(text), zone)
const codesOf = (text: string | Buffer) => read(text).problems.map(({ line, code }) => [line, code])

test.group('Staff files | reading', () => {
  test('one file in three encodings, two separators and two languages is one file', ({
    assert,
  }) => {
    const rows = ['1001;Åse Ødegård;ase;behandler;Hjertepoliklinikken;01.02.2030;31.12.2030']
    const utf8 = [header, ...rows].join('\r\n')
    const windows = Buffer.from(utf8, 'latin1')
    const english = utf8
      .replace(header, 'until;from;unit;ROLE;sign_in-name;name;Employee number')
      .replace(rows[0]!, rows[0]!.split(';').toReversed().join(';'))
      .replace('behandler', 'Clinician')
      .replaceAll(';', ',')
    const [expected] = read(utf8).lines
    assert.deepInclude(expected, {
      employeeNumber: '1001',
      name: 'Åse Ødegård',
      role: 'clinician',
      from: new Date('2030-01-31T23:00:00Z'),
      until: new Date('2030-12-31T23:00:00Z'),
    })
    for (const file of [Buffer.from(`\uFEFF${utf8}`), windows, english, `${utf8}\r\n\r\n`]) {
      assert.deepEqual(read(file), { lines: [expected!], problems: [], ignored: [] })
    }
  })

  test('a moment counts to the minute, the whole of a last day counts, nonsense is named', ({
    assert,
  }) => {
    const untilOf = (until: string) =>
      read(`${header}\n1;N;nn;behandler;A;;${until}`).lines[0]?.until?.toISOString()
    assert.equal(untilOf('2030-06-01 14:05'), '2030-06-01T12:05:00.000Z')
    assert.equal(untilOf('1.6.2030 14:05'), '2030-06-01T12:05:00.000Z')
    assert.equal(untilOf('2030-06-01'), '2030-06-01T22:00:00.000Z')
    for (const until of ['31.02.2030', 'snart', '2030', '2030-13-01', '2030-06-01T25:00']) {
      assert.isUndefined(untilOf(until))
    }
  })

  test('every line that cannot be used is named with what is wrong', ({ assert }) => {
    const lines = [
      header,
      ';N;nn;behandler;A;;',
      '1;;nn;behandler;A;;',
      '1;N;!;behandler;A;;',
      '1;N;nn;konge;A;;',
      '1;N;nn;behandler;;;',
      '1;N;nn;behandler;A;2030-02-01;2030-01-01',
      '1;N;nn',
      `1;${'n'.repeat(301)};nn;behandler;A;;`,
      '1;N;nn;administrator;;;',
    ]
    const { lines: good } = read(lines.join('\n'))
    assert.deepEqual(codesOf(lines.join('\n')), [
      [2, 'employee_number'],
      [3, 'name'],
      [4, 'sign_in_name'],
      [5, 'role'],
      [6, 'unit_missing'],
      [7, 'moment_order'],
      [8, 'cells'],
      [9, 'too_long'],
    ])
    assert.deepEqual(
      good.map(({ line, unitName }) => [line, unitName]),
      [[10, null]]
    )
  })

  test('what is no staff file is refused in words', ({ assert }) => {
    assert.deepEqual(codesOf(''), [[0, 'empty']])
    assert.deepEqual(codesOf(header), [[0, 'empty']])
    assert.deepEqual(codesOf('a;b\n1;2').at(0), [1, 'column_missing'])
    assert.deepEqual(codesOf(`${header};navn\n1;2;3;4;5;6;7;8`), [[1, 'column_twice']])
    assert.deepEqual(codesOf(Buffer.from(header, 'utf16le')), [[0, 'encoding']])
    assert.deepEqual(codesOf(Buffer.from([0xff, 0xfe, 0x41, 0x00])), [[0, 'encoding']])
    assert.equal(codesOf(`${header}\n1;"N;nn;behandler;A;;`)[0]![1], 'quotes')
    assert.deepEqual(codesOf(Buffer.alloc(9 * 1024 * 1024, 'a')), [[0, 'too_large']])
    const many = `${header}\n${'1;N;nn;behandler;A;;\n'.repeat(30_001)}`
    assert.deepEqual(codesOf(many), [[0, 'too_many_rows']])
  }).timeout(20_000)

  test('whatever the bytes, it answers and throws nothing', ({ assert }) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, withHeader) => {
        const file = Buffer.concat([Buffer.from(withHeader ? `${header}\n` : ''), bytes])
        const { lines, problems } = read(file)
        assert.isArray(lines)
        assert.isArray(problems)
      }),
      { numRuns: 300 }
    )
  })
})
