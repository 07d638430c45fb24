import goals from './goals.json' with { type: 'json' }
import kinds from './kinds.json' with { type: 'json' }
import metrics from './metrics.json' with { type: 'json' }
import reports from './reports.json' with { type: 'json' }
import saved from './saved.json' with { type: 'json' }

export const reporting = { goals, kinds, metrics, reports, saved }
