import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import vine from '@vinejs/vine'
import { accessMatrixText } from '#app/access/access_matrix_file'
import type { MatrixReview } from '#resources/inertia/contract'

/** Who has read the matrix, and of exactly which one; why not a signature: docs/decisions/0024. */
type ReviewFile = { sha256: string; reviewedBy: string; reviewedOn: string }

const reviewValidator = vine.create({
  sha256: vine.string().regex(/^[0-9a-f]{64}$/),
  reviewedBy: vine.string().trim().minLength(3).maxLength(100),
  reviewedOn: vine.string().regex(/^\d{4}-\d{2}-\d{2}$/),
})

export function matrixReviewPath(): string {
  return app.makePath('docs/access-matrix.review.json')
}

/** The digest of the matrix as this program has it, not as a file says. */
export function accessMatrixDigest(): string {
  return createHash('sha256').update(accessMatrixText()).digest('hex')
}

/** Null while nobody has signed any matrix off. @throws for a file that is no review */
async function readMatrixReview(): Promise<ReviewFile | null> {
  const text = await readFile(matrixReviewPath(), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : reviewValidator.validate(JSON.parse(text))
}

/** Who signed which matrix off, and whether it is still the one that runs. */
export async function matrixReview(): Promise<MatrixReview | null> {
  const review = await readMatrixReview()
  if (!review) return null
  const { sha256, reviewedBy: by, reviewedOn: on } = review
  return { by, on, sha256, isCurrent: sha256 === accessMatrixDigest() }
}

/** @throws for a name that is none */
export async function writeMatrixReview(reviewedBy: string, now = new Date()): Promise<void> {
  const reviewedOn = now.toISOString().slice(0, 10)
  const sha256 = accessMatrixDigest()
  const review = await reviewValidator.validate({ sha256, reviewedBy, reviewedOn })
  await writeFile(matrixReviewPath(), `${JSON.stringify(review, null, 2)}\n`)
}
