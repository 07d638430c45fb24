/** RFC 3834, and what Exchange and older programs understand: no holiday notices, no answers by machines. */
export const automaticHeaders = (what: 'auto-generated' | 'auto-replied') => ({
  'Auto-Submitted': what,
  Precedence: 'bulk',
  'X-Auto-Response-Suppress': 'All',
})
