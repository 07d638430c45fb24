import actions from './actions.json' with { type: 'json' }
import batches from './batches.json' with { type: 'json' }
import canned from './canned.json' with { type: 'json' }
import conditions from './conditions.json' with { type: 'json' }
import explained from './explained.json' with { type: 'json' }
import macros from './macros.json' with { type: 'json' }
import requests from './requests.json' with { type: 'json' }
import rules from './rules.json' with { type: 'json' }

export const automation = { actions, batches, canned, conditions, explained, macros, requests, rules }
