import type { Messages } from '../../ground/base/language.ts'
import { fewWords } from '../../ground/ui/few.words.ts'

const sv = {
  closed: (day: string, answered: string) => `stängde ${day} · ${answered} har svarat`,
  filled: (day: string) => `ifylld tillsammans ${day}`,
  privacy: 'Svaren är sammanräknade. Ingen kan se vem som har svarat vad.',
  privacyTogether: 'Gruppen är för liten för anonyma svar. Det här har ni fyllt i tillsammans på ett möte.',
  approximate:
    'Antalet är ungefärligt: några har svarat med kod i mötet, och den som också har länken i sitt mejl kan ha svarat två gånger.',
  byCode: (count: string) => `Med koden på skärmen: ${count}.`,
  byCodeAlone:
    'Inget visas, för svar med kod räknas tillsammans som en person: den som har koden kan svara flera gånger. Samtala om åtgärderna på mötet. Svara nästa gång med länken i mejlet.',
  over: 'Det kom fler svar än de tillfrågade är. Någon har svarat två gånger.',
  sentence: {
    far: ['De flesta har inte kommit igång', 'Många har provat', 'Ni är på god väg', 'Det har blivit en vana för många'],
    helps: [', och det märks inte än', ', och det har hjälpt lite', ', och det har gjort skillnad', ', och det har gjort stor skillnad'],
    protected: `${fewWords.sv.protected}.`,
    unanswered: 'Ni har inte svarat om den här.',
  },
  lead: {
    quoted: (title: string) => `”${title}”`,
    habits: (titles: string, one: boolean) => `${titles} har blivit ${one ? 'en vana' : 'vanor'} för många.`,
    none: (titles: string, _one: boolean) => `${titles} har knappt kommit igång.`,
    middle: 'Åtgärderna är på gång, men ingen har blivit en vana för alla än.',
    hinder: (name: string) => `Vanligaste hindret: ${name.charAt(0).toLocaleLowerCase('sv')}${name.slice(1)}.`,
    protected: 'För få har svarat för att något ska kunna visas. Samtala om åtgärderna på mötet och besluta där.',
  },
  said: {
    protected: 'skyddas',
    atMost: (count: string) => `högst ${count}`,
    atLeast: (count: string) => `minst ${count}`,
  },
  answered: {
    unsaid: 'Antalet visas inte i en så liten grupp',
    about: (count: string, of: string) => `ungefär ${count} av ${of}`,
    exactly: (count: string, of: string) => `${count} av ${of}`,
  },
  actions: { title: 'Åtgärderna', note: 'Hur långt har ni kommit, och hjälper det?' },
  chart: {
    far: 'Hur långt?',
    helps: 'Gör det skillnad?',
    n: (n: string) => `${n} svar`,
    mean: (bound: 'plain' | 'at most' | 'at least', mean: string, of: string) =>
      `${bound === 'at most' ? 'högst ' : bound === 'at least' ? 'minst ' : ''}${mean} av ${of} i medeltal`,
    early: (count: string) => `För tidigt att säga: ${count}.`,
    protected: fewWords.sv.protected,
    together: (step: string) => `Ni sa: ${step}`,
    legend: 'Stegen',
    small: 'När färre än tio har svarat visas medeltalet, inte hur svaren fördelar sig.',
  },
  table: {
    summary: 'Visa alla svar som tabell',
    caption: 'Svar per åtgärd',
    action: 'Åtgärd',
    far: 'Hur långt',
    helps: 'Skillnad',
    early: 'För tidigt',
  },
  hinders: {
    title: 'Det som hindrar',
    note: 'Man kunde välja flera.',
    question: 'Vad står i vägen?',
    of: (n: string) => ` av ${n} svar`,
    none: 'Ingen har valt något hinder.',
    caption: (n: string) => `Så många av ${n} svar nämner hindret`,
    summary: 'Visa hindren som tabell',
    hinder: 'Hinder',
    count: 'Antal',
    protected: fewWords.sv.protected,
    small: 'I en liten grupp visas bara om minst tre har valt hindret.',
  },
  words: {
    title: 'Med egna ord',
    note: 'Bara ni i gruppen ser orden. De står i slumpad ordning.',
    noteTogether: 'Bara ni i gruppen ser orden.',
    other: 'Annat som hindrar',
    line: 'Till gruppen',
    none: 'Ingen har skrivit något.',
  },
  counting: { title: 'Svaren räknas', lead: 'Resultatet visas här om någon minut. Läs in sidan igen.' },
}

const en: typeof sv = {
  closed: (day, answered) => `closed ${day} · ${answered} have answered`,
  filled: (day) => `filled in together ${day}`,
  privacy: 'The answers are added together. Nobody can see who answered what.',
  privacyTogether: 'The group is too small for anonymous answers. You filled this in together in a meeting.',
  approximate:
    'The number is approximate: some answered with the code in the meeting, and anyone who also has a link in their e-mail may have answered twice.',
  byCode: (count) => `With the code on the screen: ${count}.`,
  byCodeAlone:
    'Nothing is shown, since all answers with the code count as one person together: anyone who has the code can answer several times. Talk about the actions in the meeting. Use the link in your e-mail next time.',
  over: 'More answers came than people were asked. Someone has answered twice.',
  sentence: {
    far: ['Most have not begun', 'Many have tried', 'You are well under way', 'It has become a habit for many'],
    helps: [
      ', and it makes no difference yet',
      ', and it has helped a little',
      ', and it has made a difference',
      ', and it has made a great difference',
    ],
    protected: `${fewWords.en.protected}.`,
    unanswered: 'You did not answer about this one.',
  },
  lead: {
    quoted: (title) => `“${title}”`,
    habits: (titles, one) => `${titles} ${one ? 'has become a habit' : 'have become habits'} for many.`,
    none: (titles, one) => `${titles} ${one ? 'has' : 'have'} hardly begun.`,
    middle: 'The actions are under way, but none has become a habit for everyone yet.',
    hinder: (name) => `Most often in the way: ${name.charAt(0).toLowerCase()}${name.slice(1)}.`,
    protected: 'Too few have answered for anything to be shown. Talk about the actions in the meeting and decide there.',
  },
  said: {
    protected: 'protected',
    atMost: (count) => `at most ${count}`,
    atLeast: (count) => `at least ${count}`,
  },
  answered: {
    unsaid: 'The number is not shown in so small a group',
    about: (count, of) => `about ${count} of ${of}`,
    exactly: (count, of) => `${count} of ${of}`,
  },
  actions: { title: 'The actions', note: 'How far have you come, and does it help?' },
  chart: {
    far: 'How far?',
    helps: 'Does it make a difference?',
    n: (n) => `${n} answers`,
    mean: (bound, mean, of) => `${bound === 'at most' ? 'at most ' : bound === 'at least' ? 'at least ' : ''}${mean} of ${of} on average`,
    early: (count) => `Too early to say: ${count}.`,
    protected: fewWords.en.protected,
    together: (step) => `You said: ${step}`,
    legend: 'The steps',
    small: 'When fewer than ten have answered, the average is shown and not how the answers are spread.',
  },
  table: {
    summary: 'Show all answers as a table',
    caption: 'Answers per action',
    action: 'Action',
    far: 'How far',
    helps: 'Difference',
    early: 'Too early',
  },
  hinders: {
    title: 'What gets in the way',
    note: 'You could choose more than one.',
    question: 'What gets in the way?',
    of: (n) => ` of ${n} answers`,
    none: 'Nobody has named anything.',
    caption: (n) => `How many of ${n} answers name it`,
    summary: 'Show what gets in the way as a table',
    hinder: 'What gets in the way',
    count: 'Answers',
    protected: fewWords.en.protected,
    small: 'In a small group we only show whether at least three have named it.',
  },
  words: {
    title: 'In your own words',
    note: 'Only you in the group see the words. They are in random order.',
    noteTogether: 'Only you in the group see the words.',
    other: 'What else gets in the way',
    line: 'To the group',
    none: 'Nobody has written anything.',
  },
  counting: { title: 'The answers are being counted', lead: 'The result will be here in a minute. Reload the page.' },
}

/** The words of what a check says. */
export const resultWords: Messages<typeof sv> = { sv, en }
