import type { Language } from '@stoa/contract/settings-shapes'

type Words = {
  title: string
  intro: string
  /** Before the list of customers. */
  youAre: string
  newMail: string
  to: string
  subject: string
  text: string
  send: string
  answer: string
  yourAnswer: string
  nothing: string
  choose: string
  quoted: string
  you: string
  back: string
  failed: string
}

/** The words of the page that plays a customer. It is no part of the product, so they stand here and not in its catalogues. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Customers of Olive & Co',
    intro:
      'You are a customer. What you write goes to Stoa as real mail; the answers of the agents arrive here.',
    youAre: 'You are',
    newMail: 'New mail',
    to: 'To',
    subject: 'Subject',
    text: 'Text',
    send: 'Send',
    answer: 'Answer',
    yourAnswer: 'Your answer',
    nothing: 'No mails yet. Write the first one.',
    choose: 'Choose a conversation, or write a new mail.',
    quoted: 'Quoted text',
    you: 'You',
    back: 'All mails',
    failed: 'Stoa did not take the mail. Is it still running?',
  },
  el: {
    title: 'Πελάτες της Olive & Co',
    intro: 'Είστε πελάτης. Ό,τι γράφετε φτάνει στο Stoa ως κανονικό μήνυμα· οι απαντήσεις έρχονται εδώ.',
    youAre: 'Είστε',
    newMail: 'Νέο μήνυμα',
    to: 'Προς',
    subject: 'Θέμα',
    text: 'Κείμενο',
    send: 'Αποστολή',
    answer: 'Απάντηση',
    yourAnswer: 'Η απάντησή σας',
    nothing: 'Κανένα μήνυμα ακόμη. Γράψτε το πρώτο.',
    choose: 'Διαλέξτε μια συνομιλία ή γράψτε νέο μήνυμα.',
    quoted: 'Παράθεση',
    you: 'Εσείς',
    back: 'Όλα τα μηνύματα',
    failed: 'Το Stoa δεν δέχτηκε το μήνυμα. Λειτουργεί ακόμη;',
  },
  zh: {
    title: 'Olive & Co 的客户',
    intro: '您现在是客户。您写的内容会作为真实邮件发送到 Stoa，客服的答复会出现在这里。',
    youAre: '您的身份',
    newMail: '写邮件',
    to: '收件人',
    subject: '主题',
    text: '正文',
    send: '发送',
    answer: '回复',
    yourAnswer: '您的回复',
    nothing: '还没有邮件，写第一封吧。',
    choose: '请选择一个会话，或写一封新邮件。',
    quoted: '引用内容',
    you: '您',
    back: '所有邮件',
    failed: 'Stoa 没有接收这封邮件。它还在运行吗？',
  },
  ru: {
    title: 'Клиенты Olive & Co',
    intro:
      'Вы — клиент. Всё, что вы пишете, уходит в Stoa настоящим письмом; ответы сотрудников приходят сюда.',
    youAre: 'Вы',
    newMail: 'Новое письмо',
    to: 'Кому',
    subject: 'Тема',
    text: 'Текст',
    send: 'Отправить',
    answer: 'Ответить',
    yourAnswer: 'Ваш ответ',
    nothing: 'Писем пока нет. Напишите первое.',
    choose: 'Выберите переписку или напишите новое письмо.',
    quoted: 'Цитата',
    you: 'Вы',
    back: 'Все письма',
    failed: 'Stoa не приняла письмо. Работает ли она ещё?',
  },
  ar: {
    title: 'عملاء Olive & Co',
    intro: 'أنت عميل. ما تكتبه يصل إلى Stoa كرسالة بريد حقيقية، وردود الموظفين تصل إلى هنا.',
    youAre: 'أنت',
    newMail: 'رسالة جديدة',
    to: 'إلى',
    subject: 'الموضوع',
    text: 'النص',
    send: 'إرسال',
    answer: 'رد',
    yourAnswer: 'ردك',
    nothing: 'لا توجد رسائل بعد. اكتب الأولى.',
    choose: 'اختر محادثة أو اكتب رسالة جديدة.',
    quoted: 'نص مقتبس',
    you: 'أنت',
    back: 'كل الرسائل',
    failed: 'لم يستلم Stoa الرسالة. هل ما زال يعمل؟',
  },
  lt: {
    title: '„Olive & Co“ klientai',
    intro:
      'Jūs esate klientas. Ką parašote, į „Stoa“ iškeliauja tikru laišku; darbuotojų atsakymai ateina čia.',
    youAre: 'Jūs esate',
    newMail: 'Naujas laiškas',
    to: 'Kam',
    subject: 'Tema',
    text: 'Tekstas',
    send: 'Siųsti',
    answer: 'Atsakyti',
    yourAnswer: 'Jūsų atsakymas',
    nothing: 'Laiškų dar nėra. Parašykite pirmąjį.',
    choose: 'Pasirinkite susirašinėjimą arba parašykite naują laišką.',
    quoted: 'Cituojamas tekstas',
    you: 'Jūs',
    back: 'Visi laiškai',
    failed: '„Stoa“ laiško nepriėmė. Ar ji dar veikia?',
  },
}
