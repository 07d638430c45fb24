// Fires: rules-are-pure
import { findTicket } from '../store.ts'

export const used = findTicket
