import type { Work } from '../../../content/framework/schema.ts'
import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: (school: string) => `Självskattning för ${school}`,
  leaderTitle: (school: string) => `Skattning av ${school}`,
  lead: (count: number, minutes: number) =>
    `${capitalise(countInWords(count, 'sv'))} frågor om hur du har arbetat den här terminen. Det tar ungefär ${minutes} minuter, och du kan pausa när du vill.`,
  leaderLead: (count: number, minutes: number) =>
    `${capitalise(countInWords(count, 'sv'))} frågor om hur skolan har haft det det senaste läsåret. Det tar ungefär ${minutes} minuter, och du kan pausa när du vill.`,
  about: 'Det här gäller',
  school: 'Skola',
  team: 'Arbetslag',
  time: 'Tid',
  until: 'Öppen till och med',
  noTeam: 'Inget',
  noTeamNote: 'Dina svar räknas bara i skolans bild.',
  teamNote: 'Dina svar räknas i det här arbetslaget. Stämmer det inte, prata med den som administrerar Stegvis innan du börjar.',
  wording: 'Vad arbetar du mest med?',
  wordingHint: 'Frågorna är desamma, men orden passar arbetet. Valet sparas tillsammans med dina svar och ses bara av dig.',
  work: {
    teacher: 'Undervisning',
    fritidshem: 'Fritidshem',
    elevhalsa: 'Elevhälsa eller vägledning',
    administration: 'Administration eller service',
    staff: 'Något annat',
  } satisfies Record<Work, string>,
  otherWording: 'Byt ord i frågorna',
  changeWording: 'Byt och fortsätt',
  asStaff: 'Du svarar om ditt eget arbete.',
  asLeader: 'Du svarar som skolledare, om hela skolan.',
  minutes: (minutes: number) => `${minutes} minuter`,
  how: 'Så går det till',
  steps: (suggests: boolean) => [
    'Varje fråga har fem beskrivningar. Tänk på den här terminen och välj den som stämmer bäst. Inget svar är fel.',
    'Varje svar sparas direkt. Du kan hoppa över en fråga, gå tillbaka och fortsätta på en annan enhet.',
    `När du har skickat in ser du ditt resultat${suggests ? ' med tre förslag på nästa steg' : ''}. Du kan ändra svaren tills skattningen stänger.`,
  ],
  leaderSteps: (suggests: boolean) => [
    'Varje fråga har fem beskrivningar. Tänk på det senaste läsåret och välj den som stämmer bäst. Inget svar är fel.',
    'Varje svar sparas direkt. Du kan hoppa över en fråga, gå tillbaka och fortsätta på en annan enhet.',
    `När du har skickat in ser du ditt resultat${suggests ? ' med tre förslag på nästa steg för skolan' : ''}. Du kan ändra svaren tills skattningen stänger.`,
  ],
  sees: 'Vem ser vad',
  staffSees: (minimum: number) => [
    'Bara du ser dina svar, dina anteckningar och ditt resultat. Inte kollegor, rektor eller administratör.',
    `När skattningen har stängt ser arbetslaget och skolan sammanställningar där minst ${countInWords(minimum, 'sv')} har svarat. Färre än så visas aldrig.`,
    'Du kan själv välja att visa ditt resultat för rektor, och ta tillbaka det.',
    'Du kan ta bort dina svar när du vill.',
  ],
  leaderShown:
    'Du svarar i din roll som skolledare. När skattningen har stängt visas medelvärdet av skolledarnas svar som ”skolledningens bild” för varje delområde i skolans resultat, också om ni är få. Är du ensam är det dina svar som visas. Hur många i ledningen som har svarat visas också.',
  leaderSees: [
    'Dina anteckningar, hur stor betydelse du har angett och dina förslag ser bara du.',
    'Över skolnivå ingår dina svar bara i sammanställningar med tillräckligt många skolledare.',
  ],
  leaderNotice: 'Dina svar visas som skolledningens bild',
  more: 'Mer om hur svaren skyddas',
  button: 'Börja',
  resume: 'Fortsätt där du var',
  finish: 'Kontrollera och skicka in',
  handedIn: (day: string) => `Du skickade in ${day}. Du kan ändra tills skattningen stänger, och ändringar räknas direkt.`,
  soFar: (answered: number, total: number) => `Du har svarat på ${answered} av ${total} frågor.`,
  closedTitle: 'Skattningen är stängd',
  closedText: 'Det går inte längre att svara. Det du hann svara finns kvar hos dig.',
  seeAnswers: 'Se dina svar',
  later: 'Inte nu',
}

const en: typeof sv = {
  title: (school) => `Self-assessment for ${school}`,
  leaderTitle: (school) => `Assessment of ${school}`,
  lead: (count, minutes) =>
    `${capitalise(countInWords(count, 'en'))} questions about how you have worked this term. It takes about ${minutes} minutes, and you can pause whenever you like.`,
  leaderLead: (count, minutes) =>
    `${capitalise(countInWords(count, 'en'))} questions about how things have been at the school over the past school year. It takes about ${minutes} minutes, and you can pause whenever you like.`,
  about: 'What this is about',
  school: 'School',
  team: 'Team',
  time: 'Time',
  until: 'Open through',
  noTeam: 'None',
  noTeamNote: 'Your answers count in the school’s picture only.',
  teamNote: 'Your answers count in this team. If that is not right, talk to the person who administers Stegvis before you begin.',
  wording: 'What do you mostly work with?',
  wordingHint: 'The questions are the same, but the words suit the work. Your choice is kept with your answers and seen by you only.',
  work: {
    teacher: 'Teaching',
    fritidshem: 'After-school care',
    elevhalsa: 'Pupil health or guidance',
    administration: 'Office or premises',
    staff: 'Something else',
  },
  otherWording: 'Change the words of the questions',
  changeWording: 'Change and go on',
  asStaff: 'You answer about your own work.',
  asLeader: 'You answer as a school leader, about the whole school.',
  minutes: (minutes) => `${minutes} minutes`,
  how: 'How it works',
  steps: (suggests) => [
    'Each question has five descriptions. Think of this term and choose the one that fits best. No answer is wrong.',
    'Each answer is saved at once. You can skip a question, go back, and go on from another device.',
    `When you have submitted, you see your result${suggests ? ' with three suggested next steps' : ''}. You can change your answers until the assessment closes.`,
  ],
  leaderSteps: (suggests) => [
    'Each question has five descriptions. Think of the past school year and choose the one that fits best. No answer is wrong.',
    'Each answer is saved at once. You can skip a question, go back, and go on from another device.',
    `When you have submitted, you see your result${suggests ? ' with three suggested next steps for the school' : ''}. You can change your answers until the assessment closes.`,
  ],
  sees: 'Who sees what',
  staffSees: (minimum) => [
    'Only you see your answers, your notes and your result. No colleague, principal or administrator does.',
    `When the assessment has closed, the team and the school see summaries where at least ${countInWords(minimum, 'en')} have answered. Fewer than that are never shown.`,
    'You may choose to show your result to your principal, and take that back.',
    'You can delete your answers whenever you like.',
  ],
  leaderShown:
    'You answer in your role as a school leader. When the assessment has closed, the mean of the leaders’ answers is shown as “the leaders’ view” for each sub-area in the school’s result, even if you are few. If you are alone, it is your answers that are shown. How many of the leaders have answered is shown, too.',
  leaderSees: [
    'Your notes, how much you said things matter and your suggestions are seen by you only.',
    'Above the school, your answers are only part of summaries with enough leaders.',
  ],
  leaderNotice: 'Your answers are shown as the leaders’ view',
  more: 'More about how answers are protected',
  button: 'Begin',
  resume: 'Go on where you were',
  finish: 'Check and submit',
  handedIn: (day) => `You submitted on ${day}. You can change your answers until the assessment closes, and changes count at once.`,
  soFar: (answered, total) => `You have answered ${answered} of ${total} questions.`,
  closedTitle: 'The assessment is closed',
  closedText: 'It is no longer possible to answer. What you had time to answer is still with you.',
  seeAnswers: 'See your answers',
  later: 'Not now',
}

/** Before the first question. */
export const beginWords: Messages<typeof sv> = { sv, en }
