/** What mail programs of the world put before the subject of an answer. */
const markers = [
  'RE',
  'AW',
  'ANTW',
  'ANTWORT',
  'SV',
  'VS',
  'VÁ',
  'RES',
  'RIF',
  'R',
  'ODP',
  'YNT',
  'ATB',
  'ATS',
  'ΣΧΕΤ',
  'ΑΠ',
  'ОТВ',
  'ОТВЕТ',
  '回复',
  '答复',
  '回覆',
  '答覆',
  '返信',
  '답장',
  'رد',
  'תגובה',
]
const marker = new RegExp(
  String.raw`^\s*(?:${markers.join('|')})\s*(?:\[\d+\]|\(\d+\)|\^\d+)?\s*[:：]\s*`,
  'iu',
)

/**
 * The subject of an answer: "Re: " once, however many markers of whatever language stand there already.
 * "Re:" is what RFC 5322 names, so no mail program adds a second one. The ticket's code stays out: answers are
 * recognised by Message-ID and References, and a subject that does not change keeps the conversation together
 * in programs that group by it.
 */
export const replySubject = (subject: string): string => {
  let bare = subject.replace(/\s+/gu, ' ').trim()
  while (marker.test(bare)) bare = bare.replace(marker, '')
  return `Re: ${bare}`.trim()
}
