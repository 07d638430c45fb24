import { event } from '../../platform/events/define.ts'

export const virusScannerEvents = {
  'virus-scanner.changed': event<{ changed: string[] }>(
    'Who looks for viruses in files was chosen, or nobody any more',
  ),
}
