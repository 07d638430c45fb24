// Fires: rules-are-pure
import { findMessage } from '../store-messages.ts'

export const used = findMessage
