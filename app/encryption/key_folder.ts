import { chmod, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A new file that only its owner reads, on disk before this returns. @throws when it exists */
export async function writeNewFile(path: string, content: string | Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Writes the files into a folder that is there already, and makes them last. */
export async function writeFiles(
  directory: string,
  files: ReadonlyMap<string, string | Buffer>
): Promise<void> {
  for (const [name, content] of files) await writeNewFile(join(directory, name), content)
  await chmod(directory, 0o700)
  await syncDirectory(directory)
}

/**
 * Writes the files into a hidden folder beside the directory and hands it on to be renamed into
 * place, so that they appear together; a crash leaves at most the hidden folder.
 */
export async function withDraftFolder<T>(
  directory: string,
  files: ReadonlyMap<string, string | Buffer>,
  place: (draft: string) => Promise<T>
): Promise<T> {
  await mkdir(dirname(directory), { recursive: true, mode: 0o700 })
  const draft = await mkdtemp(join(dirname(directory), `.${basename(directory)}-`))
  try {
    await writeFiles(draft, files)
    return await place(draft)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Replaces one file as a whole. */
export async function replaceFile(path: string, content: string | Buffer): Promise<void> {
  const draft = `${path}.${process.pid}.draft`
  await rm(draft, { force: true })
  await writeNewFile(draft, content)
  await rename(draft, path)
  await syncDirectory(dirname(path))
}

/** A rename is on disk when its folder is. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
