export { checkSharing } from './check-sharing.ts'
export { replaced, sharedInstead } from './rules/shared-instead.ts'
export { isFor, mayChange, maySee, type Viewer } from './rules/who-may.ts'
export { strangerAs, viewerOf } from './viewer.ts'
