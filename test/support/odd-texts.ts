/** What people write, and what breaks those who compare it carelessly. */
export const oddTexts = [
  'Invoice 20931 is WRONG',
  'Re: invoice 20931 is wrong',
  'Η παραγγελία μου ΔΕΝ ήρθε – πού είναι ο ΛΌΓΟΣ;',
  'η παραγγελια μου δεν ηρθε',
  'Ёлка в посылке сломана, ВЕРНИТЕ деньги',
  'елка в посылке',
  'مرحباً، أُرِيدُ اسْتِرْدَادَ المَبْلَغِ',
  'اريد استرداد المبلغ',
  'Sąskaita neteisinga, AČIŪ už pagalbą',
  'İade istiyorum ıI',
  'Große Straße, STRASSE, ẞ',
  '退款 订单 20931',
  '100% off_now \\ (50% today)',
  "O'Reilly; drop table ticket; --",
  '👩‍👩‍👧 broken ☎️ 🇬🇷',
  'e\u0301clair vs éclair',
  'line one\nline two\r\nline three',
  '   ',
  'ΣΊΣΥΦΟΣ σίσυφος ς',
  'a\tb  c',
  'x'.repeat(3000),
] as const

export const oddAddresses = [
  'nour@example.net',
  'NOUR.Khalil@Example.NET',
  'vip+orders@big-customer.example',
  "o'brien@example.org",
  'ünïcode@exämple.de',
  'sales@example.com',
  'support@example.com',
] as const

export const oddTags = ['VIP', 'vip-2', 'Επείγον', 'возврат', 'Ąžuolas', '100%', 'a_b'] as const
