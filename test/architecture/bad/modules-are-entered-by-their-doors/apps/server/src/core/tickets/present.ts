// Fires: modules-are-entered-by-their-doors
import { findPerson } from '../people/store.ts'

export const used = findPerson
