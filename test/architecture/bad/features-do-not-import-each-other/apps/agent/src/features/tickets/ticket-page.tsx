// Fires: features-do-not-import-each-other
import { PeoplePage } from '../people/people-page.tsx'

export const used = PeoplePage
