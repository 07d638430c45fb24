import audit from './lt/audit.json' with { type: 'json' }
import auth from './lt/auth.json' with { type: 'json' }
import availability from './lt/availability.json' with { type: 'json' }
import departments from './lt/departments.json' with { type: 'json' }
import distribution from './lt/distribution.json' with { type: 'json' }
import errors from './lt/errors.json' with { type: 'json' }
import guide from './lt/guide.json' with { type: 'json' }
import hours from './lt/hours.json' with { type: 'json' }
import mail from './lt/mail.json' with { type: 'json' }
import mails from './lt/mails.json' with { type: 'json' }
import people from './lt/people.json' with { type: 'json' }
import settings from './lt/settings.json' with { type: 'json' }
import shell from './lt/shell.json' with { type: 'json' }
import sla from './lt/sla.json' with { type: 'json' }
import templates from './lt/templates.json' with { type: 'json' }
import tickets from './lt/tickets.json' with { type: 'json' }
import timeline from './lt/timeline.json' with { type: 'json' }

export const lt = {
  shell,
  errors,
  auth,
  tickets,
  departments,
  people,
  mail,
  mails,
  settings,
  timeline,
  hours,
  availability,
  distribution,
  sla,
  templates,
  audit,
  guide,
}
