import { expect, test } from 'vitest'
import { testPlatform } from '../../../platform/testing/test-platform.ts'
import { unaccented } from '../rules/dictionaries.ts'
import { createStemmer } from './stemmer.ts'

/** Words in all their cases and numbers, one a line. */
const bent: Readonly<Record<string, string>> = {
  en: `order orders ordered ordering
    payment payments
    invoice invoices invoiced
    refund refunds refunded refunding
    delivery deliveries
    parcel parcels
    account accounts
    box boxes
    battery batteries
    customer customers
    password passwords
    receipt receipts
    return returns returned returning
    charge charges charged charging
    shoe shoes
    mistake mistakes`,
  el: `παραγγελία παραγγελίας παραγγελίες παραγγελιών
    λογαριασμός λογαριασμού λογαριασμό λογαριασμοί λογαριασμών λογαριασμούς
    τιμολόγιο τιμολογίου τιμολόγια τιμολογίων
    πελάτης πελάτη πελάτες πελατών
    προϊόν προϊόντος προϊόντα προϊόντων
    μήνυμα μηνύματος μηνύματα μηνυμάτων
    πληρωμή πληρωμής πληρωμές πληρωμών
    δέμα δέματος δέματα δεμάτων
    κωδικός κωδικού κωδικό κωδικοί κωδικών κωδικούς
    επιστροφή επιστροφής επιστροφές επιστροφών
    κατάστημα καταστήματος καταστήματα καταστημάτων
    υπάλληλος υπαλλήλου υπάλληλο υπάλληλοι υπαλλήλων υπαλλήλους
    έκπτωση έκπτωσης εκπτώσεις εκπτώσεων
    κάρτα κάρτας κάρτες καρτών
    εταιρεία εταιρείας εταιρείες εταιρειών
    βιβλίο βιβλίου βιβλία βιβλίων
    υπηρεσία υπηρεσίας υπηρεσίες υπηρεσιών
    σχόλιο σχολίου σχόλια σχολίων
    τεχνικός τεχνικού τεχνικό τεχνικοί τεχνικών τεχνικούς`,
  ru: `деньги денег деньгам деньгами деньгах
    ошибка ошибки ошибке ошибку ошибкой ошибок ошибкам ошибками ошибках
    письмо письма письму письмом письме писем письмам письмами письмах
    подарок подарка подарку подарком подарке подарки подарков подаркам подарками подарках
    диплом диплома диплому дипломом дипломе дипломы дипломов дипломам дипломами дипломах
    ссылка ссылки ссылке ссылку ссылкой ссылок ссылкам ссылками ссылках
    карточка карточки карточке карточку карточкой карточек карточкам карточками карточках
    батарейка батарейки батарейке батарейку батарейкой батареек батарейкам батарейками батарейках
    продавец продавца продавцу продавцом продавце продавцы продавцов продавцам продавцами продавцах
    окно окна окну окном окне окон окнам окнами окнах
    кресло кресла креслу креслом кресле кресел креслам креслами креслах
    уровень уровня уровню уровнем уровне уровни уровней уровням уровнями уровнях
    кухня кухни кухне кухню кухней кухонь кухням кухнями кухнях
    кредит кредита кредиту кредитом кредите кредиты кредитов кредитам кредитами кредитах
    ресторан ресторана ресторану рестораном ресторане рестораны ресторанов ресторанам ресторанами ресторанах
    материал материала материалу материалом материале материалы материалов материалам материалами материалах
    обмен обмена обмену обменом обмене обмены обменов обменам обменами обменах
    система системы системе систему системой систем системам системами системах
    запись записи записью записей записям записями записях
    сайт сайта сайту сайтом сайте сайты сайтов сайтам сайтами сайтах
    день дня дню днем дне дни дней дням днями днях`,
  lt: `aliejus aliejaus aliejui aliejų aliejumi aliejuje aliejai aliejams aliejais aliejuose
    užsakymas užsakymo užsakymui užsakymą užsakymu užsakyme užsakymai užsakymų užsakymams užsakymus užsakymais užsakymuose
    knyga knygos knygai knygą knygoje knygų knygoms knygas knygomis knygose
    prekė prekės prekei prekę preke prekėje prekių prekėms prekes prekėmis prekėse
    skyrius skyriaus skyriui skyrių skyriumi skyriuje skyriai skyriams skyriais skyriuose
    televizorius televizoriaus televizoriui televizorių televizoriumi televizoriuje televizoriai televizoriams televizoriais
    aparatas aparato aparatui aparatą aparatu aparate aparatai aparatų aparatams aparatus aparatais aparatuose
    lazeris lazerio lazeriui lazerį lazeriu lazeryje lazeriai lazerių lazeriams lazerius lazeriais lazeriuose
    sąskaita sąskaitos sąskaitai sąskaitą sąskaitoje sąskaitų sąskaitoms sąskaitas sąskaitomis sąskaitose
    mokestis mokesčio mokesčiui mokestį mokesčiu mokestyje mokesčiai mokesčių mokesčiams mokesčius mokesčiais
    medis medžio medžiui medį medžiu medyje medžiai medžių medžiams medžius medžiais medžiuose
    durys durų durims duris durimis duryse
    turgus turgaus turgui turgų turgumi turguje turgūs turgums turgumis
    klientas kliento klientui klientą klientu kliente klientai klientų klientams klientus klientais klientuose
    kava kavos kavai kavą kavoje kavų kavoms kavas kavomis kavose
    pinigai pinigų pinigams pinigus pinigais pinigais`,
  ar: `طلب الطلب طلبات الطلبات طلبي طلبنا
    فاتورة الفاتورة فاتورتي
    منتج المنتج منتجات المنتجات
    رسالة الرسالة رسالتي
    حساب الحساب حسابي حسابات الحسابات
    دفعة الدفعة دفعات
    شركة الشركة شركات الشركات شركتنا
    بطاقة البطاقة بطاقتي بطاقات
    عميل العميل عميلنا
    مشكلة المشكلة مشكلتي
    سيارة السيارة سيارات السيارات سيارتي
    خدمة الخدمة خدمات الخدمات خدمتكم
    موظف الموظف موظفين الموظفين
    مهندس المهندس مهندسين المهندسين
    كتاب الكتاب كتابي
    شاشة الشاشة شاشات شاشتي
    تذكرة التذكرة تذكرتي
    ساعة الساعة ساعات الساعات`,
}

const linesOf = (language: string) => (bent[language] ?? '').split('\n').map(line => line.trim().split(' '))

test.each(Object.keys(bent))('%s words are found by each other in all their cases', async language => {
  const { db } = await testPlatform()
  const stemmer = createStemmer()
  const lines = linesOf(language)
  expect(lines.length).toBeGreaterThan(14)
  const lexemesOf = await stemmer(db, lines.flat(), language === 'lt')
  for (const line of lines)
    for (const asked of line) {
      const wanted = new Set([...lexemesOf(asked), unaccented(asked)])
      const missed = line.filter(word => !lexemesOf(word).some(lexeme => wanted.has(lexeme)))
      expect(missed, asked).toEqual([])
    }
})

/** Words that are not each other's: what is written, what is asked, and whether a Lithuanian asks. */
const strangers: [written: string, asked: string, lithuanian: boolean][] = [
  ['dar', 'dark', false],
  ['dar', 'dark', true],
  ['kitas', 'kit', false],
  ['batai', 'bat', false],
  ['namas', 'name', false],
  ['suma', 'sumokėti', true],
  ['alus', 'aliejų', true],
]

test.each(strangers)('a Lithuanian “%s” is not what “%s” asks for', async (written, asked, lithuanian) => {
  const { db } = await testPlatform()
  const stemmer = createStemmer()
  const inText = (await stemmer(db, [written], true))(written)
  const wanted = (await stemmer(db, [asked], lithuanian))(asked)
  expect(inText.filter(lexeme => [...wanted, unaccented(asked)].includes(lexeme))).toEqual([])
})

test('a word with Lithuanian letters is Lithuanian whoever asks and wherever it stands, and is found without them', async () => {
  const { db } = await testPlatform()
  const stemmer = createStemmer()
  const inEnglish = (await stemmer(db, ['užsakymų'], false))('užsakymų')
  expect(inEnglish).toContain('lt:uzsakym')
  expect((await stemmer(db, ['uzsakymas'], true))('uzsakymas')).toContain('lt:uzsakym')
})
