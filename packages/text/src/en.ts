import audit from './en/audit.json' with { type: 'json' }
import auth from './en/auth.json' with { type: 'json' }
import availability from './en/availability.json' with { type: 'json' }
import departments from './en/departments.json' with { type: 'json' }
import distribution from './en/distribution.json' with { type: 'json' }
import errors from './en/errors.json' with { type: 'json' }
import guide from './en/guide.json' with { type: 'json' }
import hours from './en/hours.json' with { type: 'json' }
import mail from './en/mail.json' with { type: 'json' }
import mails from './en/mails.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import settings from './en/settings.json' with { type: 'json' }
import shell from './en/shell.json' with { type: 'json' }
import sla from './en/sla.json' with { type: 'json' }
import templates from './en/templates.json' with { type: 'json' }
import tickets from './en/tickets.json' with { type: 'json' }
import timeline from './en/timeline.json' with { type: 'json' }

export const en = {
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
