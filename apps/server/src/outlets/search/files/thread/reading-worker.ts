import { parentPort } from 'node:worker_threads'
import { type FileToRead, readFile } from '../read/read-file.ts'

// The other side of reading-thread.ts: reads one file and ends.
parentPort?.once('message', async (file: FileToRead) => parentPort?.postMessage(await readFile(file)))
