import search from './search.json' with { type: 'json' }
import sla from './sla.json' with { type: 'json' }
import timeline from './timeline.json' with { type: 'json' }

export const conversation = { search, sla, timeline }
