export { checkSharing } from './check-sharing.ts'
export { isFor, mayChange, maySee, type Viewer } from './rules/who-may.ts'
export { strangerAs, viewerOf } from './viewer.ts'
