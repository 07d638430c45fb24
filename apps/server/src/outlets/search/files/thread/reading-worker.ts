import { parentPort } from 'node:worker_threads'
import { type FileToRead, readFile } from '../read/read-file.ts'

// The other side of reading-thread.ts, which gives one file after the other.
parentPort?.on('message', async (file: FileToRead) => parentPort?.postMessage(await readFile(file)))
