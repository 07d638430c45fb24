import { deflateSync } from 'node:zlib'

export const used = deflateSync
