import { createHousekeeping, type Housekeeping } from './housekeeping.ts'
import { readFiles } from './outlets/search/files/read-files.ts'
import type { Stemmer } from './outlets/search/reading/stemmer.ts'
import type { Platform } from './platform/platform.ts'
import { fileMayBeRead } from './virus-scanning.ts'

/** What stands in files is read by itself, beside all other chores: nobody waits for it, and a file may take long. */
export const fileReading = (platform: Platform, stemmer: Stemmer): Housekeeping =>
  createHousekeeping(platform, {
    every: 2_000,
    chores: { readFiles: () => readFiles({ platform, stemmer, mayBeRead: fileMayBeRead(platform) }) },
  })
