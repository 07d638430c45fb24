/** What moments are said with, in small letters and without accents. */
export type SpokenWords = {
  /** Days from today. */
  days: Record<string, number>
  /** The beginnings of the names of the days, Monday first. */
  weekdays: readonly string[]
  /** What a length of time begins with: "in 3 hours". */
  after: string
  /** The beginnings of units, in minutes; months and years are counted by the calendar. */
  units: Record<string, number | 'month' | 'year'>
  numbers: Record<string, number>
  /** "next" before a unit: as if "in one" had been said. */
  next: readonly string[]
  /** Parts of the day, by the hour. */
  parts: Record<string, number>
  /** Of the half of the day after noon. */
  afternoon: readonly string[]
  /** What may stand around a day and a time without changing them. */
  around: readonly string[]
}

const day = 1440
const week = 7 * day

export const greek: SpokenWords = {
  days: { σημερα: 0, αυριο: 1, μεθαυριο: 2 },
  weekdays: ['δευτερα', 'τριτη', 'τεταρτη', 'πεμπτη', 'παρασκευη', 'σαββατο', 'κυριακη'],
  after: '(?:σε|μετα απο)',
  units: {
    λεπτ: 1,
    ωρ: 60,
    μερ: day,
    ημερ: day,
    εβδομαδ: week,
    βδομαδ: week,
    μην: 'month',
    χρον: 'year',
    ετοσ: 'year',
    ετη: 'year',
  },
  numbers: {
    ενα: 1,
    ενας: 1,
    εναν: 1,
    μια: 1,
    μιση: 0.5,
    δυο: 2,
    τρεις: 3,
    τρια: 3,
    τεσσερις: 4,
    τεσσερα: 4,
    πεντε: 5,
  },
  next: ['επομεν[ηο]', 'επομενον', 'αλλη', 'αλλον'],
  parts: { πρωι: 9, μεσημερι: 12, απογευμα: 15, βραδυ: 20 },
  afternoon: ['μμ', 'μ μ', 'απογευμα', 'βραδυ'],
  around: [
    ...['στις', 'στη', 'στην', 'στον', 'στο', 'σε', 'την', 'τη', 'τον', 'το', 'της', 'του', 'ο', 'η'],
    ...['ως', 'μεχρι', 'για', 'κατα', 'ωρα', 'ημερα', 'ερχομενη', 'ερχομενο', 'πμ', 'π.μ'],
  ],
}

export const lithuanian: SpokenWords = {
  days: { siandien: 0, rytoj: 1, poryt: 2 },
  weekdays: ['pirmadien', 'antradien', 'treciadien', 'ketvirtadien', 'penktadien', 'sestadien', 'sekmadien'],
  after: 'po',
  units: { minu: 1, valand: 60, dien: day, savai: week, menes: 'month', met: 'year' },
  numbers: { vieno: 1, vienos: 1, puses: 0.5, dvieju: 2, triju: 3, keturiu: 4, penkiu: 5 },
  next: ['kita', 'kitas', 'kit[aą]'],
  parts: { ryte: 9, ryta: 9, vidurdieni: 12, 'per pietus': 12, 'po pietu': 15, vakare: 20 },
  afternoon: ['po pietu', 'vakare', 'vakaro'],
  around: ['val', 'valanda', 'valandos', 'h', 'nuo', 'iki', 'apie', 'diena', 'ateinanti', 'si', 'ta', 'ryto'],
}
