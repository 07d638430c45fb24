/** Words that change inside where no rule says so, or have no other vowel to stay with; each stands for what its other forms are cut to. */
const bentOddly: Readonly<Record<string, string>> = {
  день: 'дн',
  дня: 'дн',
  дню: 'дн',
  днем: 'дн',
  дне: 'дн',
  дни: 'дн',
  дней: 'дн',
  дням: 'дн',
  днями: 'дн',
  днях: 'дн',
  денег: 'деньг',
  серег: 'серьг',
  писем: 'письм',
  тюрем: 'тюрьм',
  свадеб: 'свадьб',
  судеб: 'судьб',
  усадеб: 'усадьб',
  яиц: 'яйц',
  пятен: 'пятн',
  сна: 'сон',
  сны: 'сон',
  снов: 'сон',
}

/** What is cut off as an ending, and may be the end of a noun: кредит, ресторан, обмена, систему, запись, сайте. */
const mayBeNoun = /^(?:(?:[нл]|ен|[иы]т|[иы]л|[иы]м)[аыоеиь]?|[ое]му?|ись|йте)$/
const endingOfNoun = /[аыоеиуь]$/

const vowel = 'аеиоуыэюя'
const afterVowel = new RegExp(`(?<=[${vowel}])е(?=[кц]$)`)
const fleeting = new RegExp(`(?<=[${vowel}].*[^${vowel}ьй])[ое](?=[кцнлр]$)`)
const soft = /ь(?=[^ь]$)/

/** ошибок, подарок, отец, окон: the vowel that goes in other forms, and the softness that comes in its place, are left out in all. */
const withoutFleeting = (stem: string): string =>
  stem.replace(afterVowel, 'й').replace(fleeting, '').replace(soft, '')

/** What a word of Cyrillic letters is found by, from the stem that PostgreSQL knows. */
export const russianStems = (word: string, stem: string): string[] => {
  const known = bentOddly[word]
  if (known !== undefined) return [withoutFleeting(known)]
  const all = [withoutFleeting(stem)]
  if (word.startsWith(stem) && mayBeNoun.test(word.slice(stem.length)))
    all.push(withoutFleeting(word.replace(endingOfNoun, '')))
  return all
}
