import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { test } from '@japa/runner'
import { readKeyPassphrase } from '#app/encryption/passphrase_source'
import { givenFolder } from '#tests/unit/encryption/fixture'

async function givenPassphraseFile(content: string, mode: number, name = 'passphrase') {
  const folder = await givenFolder()
  const path = join(folder, name)
  await writeFile(path, content)
  await chmod(path, mode)
  return { folder, path }
}

test.group('The passphrase of the key store', () => {
  test('is read from the named file without its line end', async ({ assert }) => {
    const { path } = await givenPassphraseFile('blåbær på tur  \n', 0o600)
    const environment = { VARDE_KEY_PASSPHRASE_FILE: path }
    assert.equal(await readKeyPassphrase(environment, null), 'blåbær på tur  ')
  })

  test('is refused when others may read the file, mode {$self}')
    .with(['640', '604', '660', '644'])
    .run(async ({ assert }, mode) => {
      const { path } = await givenPassphraseFile('hemmelig', Number.parseInt(mode, 8))
      const read = () => readKeyPassphrase({ VARDE_KEY_PASSPHRASE_FILE: path }, null)
      await assert.rejects(read, /others may read/)
    })

  test('is read from the credentials systemd hands over', async ({ assert }) => {
    const { folder } = await givenPassphraseFile('fra systemd', 0o400, 'varde_key_passphrase')
    const environment = { CREDENTIALS_DIRECTORY: folder }
    assert.equal(await readKeyPassphrase(environment, null), 'fra systemd')
  })

  test('is never taken from the value of an environment variable', async ({ assert }) => {
    const environment = { VARDE_KEY_PASSPHRASE: 'synlig i ps' }
    await assert.rejects(() => readKeyPassphrase(environment as object, null), /no terminal/)
  })

  test('is not looked for elsewhere when the named file is missing or empty', async ({
    assert,
  }) => {
    const { folder, path } = await givenPassphraseFile('\n', 0o600)
    const read = (file: string) => readKeyPassphrase({ VARDE_KEY_PASSPHRASE_FILE: file }, null)
    await assert.rejects(() => read(path), /it is empty/)
    await assert.rejects(() => read(join(folder, 'nowhere')), /cannot be opened/)
  })

  test('is asked for at the terminal and not shown', async ({ assert }) => {
    const input = new PassThrough()
    const output = new PassThrough()
    const asked = readKeyPassphrase({}, { input, output })
    input.write('skrevet for hånd\r')
    assert.equal(await asked, 'skrevet for hånd')
    assert.notInclude(String(output.read()), 'skrevet')
  })
})
