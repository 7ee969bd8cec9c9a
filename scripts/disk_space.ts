import { statfsSync } from 'node:fs'
import { Obstacle } from './obstacle.ts'

/**
 * Throws an Obstacle when the disk of a folder has too little room.
 *
 * @param directory an existing folder
 * @param megabytesMin what the work ahead needs, with some reserve
 */
export function requireDiskSpace(directory: string, megabytesMin: number): void {
  const { bavail, bsize } = statfsSync(directory)
  const megabytes = Math.floor((bavail * bsize) / 1e6)
  if (megabytes >= megabytesMin) return

  throw new Obstacle(
    `Only ${megabytes} MB are free where ${directory} lies; ${megabytesMin} MB are needed. ` +
      'Free some space, or set VARDE_STORAGE to a folder on another disk, and start again.'
  )
}
