import { capitalise, countInWords, type Messages } from '../base/language.ts'

const sv = {
  home: {
    title: 'Hem',
    hello: (name: string) => `Hej ${name}`,
    closes: (day: string) => `Stänger ${day}.`,
    todo: 'Att göra nu',
    todoNote: 'Det som har en sista dag står först.',
    nothing: 'Inget att göra just nu',
    nothingText: 'När en skattning öppnar står den här. Du får också ett mejl.',
    nothingForYou: 'När något behöver dig står det här.',
    year: 'Året i Stegvis',
    yearNote: (year: string) => `Läsåret ${year}`,
    steps: { assess: 'Skatta', result: 'Resultat', plan: 'Plan', check: 'Temperatur', report: 'Rapport', again: 'Skatta igen' },
    now: (until: string) => `Nu: till ${until}`,
    until: (day: string) => `till ${day}`,
    from: (day: string) => `från ${day}`,
    about: (month: string) => `omkring ${month}`,
    start: {
      title: 'Gör din självskattning',
      text: (n: string, minutes: string) => `${n} frågor, ungefär ${minutes} minuter. Du kan pausa när du vill.`,
      action: 'Börja',
    },
    resume: {
      title: 'Fortsätt din självskattning',
      text: (done: string, all: string) => `Du har svarat på ${done} av ${all} frågor.`,
      action: 'Fortsätt',
    },
    handIn: {
      title: 'Skicka in din självskattning',
      text: 'Du har svarat på alla frågor. Titta igenom och skicka in.',
      action: 'Kontrollera dina svar',
    },
    done: {
      title: 'Du har skickat in din självskattning',
      text: 'Titta på ditt resultat och välj ett nästa steg.',
      action: 'Se ditt resultat',
    },
    openUntil: (day: string, school: string) => `${school}. Öppen till ${day}.`,
    saved: 'Dina svar är sparade.',
    locked: {
      title: 'Öppna dina svar',
      text: 'Du är inloggad med en lapp. Skriv din återkomstkod för att komma åt svar som redan finns.',
      action: 'Skriv återkomstkoden',
    },
    goal: { title: (action: string) => `Ditt mål: ${action}`, text: 'Ditt eget steg. Bara du ser det.', action: 'Till dina mål' },
    participation: {
      title: (round: string) => `Följ deltagandet i ${round}`,
      text: (done: string, all: string, school: string) => `${done} av ${all} på ${school} har skickat in.`,
      schools: (n: string) => `${n} skolor`,
      action: 'Se omgången',
    },
    roundSoon: (day: string) => `Öppnar ${day}.`,
    result: {
      title: (round: string) => `Läs resultatet: ${round}`,
      text: (unit: string) => `${unit}: hur ni ser på ert arbete, var ni skiljer er åt och vad som är värt att samtala om.`,
      action: 'Läs resultatet',
    },
    shared: {
      title: (n: number) =>
        n === 1
          ? 'En medarbetare visar sitt resultat för dig'
          : `${capitalise(countInWords(n, 'sv'))} medarbetare visar sina resultat för dig`,
      text: 'Det är frivilligt. Tala om det med personen, inte med andra.',
      action: 'Läs',
    },
    support: {
      requests: {
        title: (count: string, one: boolean) => `${count} ${one ? 'skola' : 'skolor'} ber om stöd`,
        text: 'Svara ja eller nej, så att skolan vet hur den går vidare.',
        action: 'Svara',
      },
      plans: {
        title: (count: string, one: boolean) => `${count} ${one ? 'plan' : 'planer'} väntar på återkoppling`,
        text: 'Från skolor som du stödjer.',
        action: 'Läs och svara',
      },
    },
    roster: {
      title: 'Läs in personallistan',
      text: 'En fil med skolor, arbetslag, personer och uppdrag. Du ser allt innan något ändras.',
      action: 'Läs in en fil',
    },
    openRound: { title: 'Öppna en omgång', text: 'Välj skolor, datum och vilka som ska svara.', action: 'Förbered en omgång' },
    mail: {
      title: 'Ställ in e-post',
      text: 'Ingen e-postserver är inställd. Inbjudningar och inloggningslänkar kan inte skickas. Lappar med koder fungerar.',
      action: 'Gör lappar',
    },
    settings: {
      title: 'Fyll i tillgänglighetsredogörelsen',
      text: 'Kontaktuppgifter och kända problem, så att den som behöver kan höra av sig.',
      action: 'Till inställningarna',
    },
    leads: {
      person: 'Här ser du vad som är på gång för dig.',
      principalOpen: (round: string, day: string) =>
        `${round} är öppen till ${day}. Påminn om den på nästa möte: det är samtalet efteråt som ger något.`,
      principal: 'Ingen skattning är öppen på skolan just nu.',
      district: 'Skolornas resultat visas här när en omgång har stängt och resultatet är släppt.',
      coach: 'När en skola ber om stöd, eller skickar en plan till dig, ser du det här.',
      administrator: 'Personallistan, omgångarna och inställningarna sköter du härifrån. Svaren ser du aldrig.',
      nobody: 'Du har inget uppdrag just nu. Stämmer det inte, säg till din administratör.',
    },
    where: (school: string, team: string | null) => (team ? `${team}, ${school}` : school),
    privacy: 'Bara du ser dina svar. Arbetslaget och skolan ser sammanställningar, och bara när minst fem har svarat.',
    protection: 'Så skyddas svaren',
    rounds: 'På gång',
    roundsNote: 'Skattningar på skolorna just nu.',
    noRounds: 'Ingen skattning är på gång.',
    ofSchools: (n: number) => (n === 1 ? 'en skola' : `${n} skolor`),
  },
}

const en: typeof sv = {
  home: {
    title: 'Home',
    hello: (name) => `Hello ${name}`,
    closes: (day) => `Closes ${day}.`,
    todo: 'To do now',
    todoNote: 'What has a last day comes first.',
    nothing: 'Nothing to do right now',
    nothingText: 'When an assessment opens it will be here. You will also get an e-mail.',
    nothingForYou: 'When something needs you it will be here.',
    year: 'The year in Stegvis',
    yearNote: (year) => `School year ${year}`,
    steps: { assess: 'Assess', result: 'Result', plan: 'Plan', check: 'Temperature', report: 'Report', again: 'Assess again' },
    now: (until) => `Now: until ${until}`,
    until: (day) => `until ${day}`,
    from: (day) => `from ${day}`,
    about: (month) => `around ${month}`,
    start: {
      title: 'Do your self-assessment',
      text: (n, minutes) => `${n} questions, about ${minutes} minutes. You can pause whenever you like.`,
      action: 'Begin',
    },
    resume: {
      title: 'Continue your self-assessment',
      text: (done, all) => `You have answered ${done} of ${all} questions.`,
      action: 'Continue',
    },
    handIn: {
      title: 'Hand in your self-assessment',
      text: 'You have answered every question. Look it through and hand in.',
      action: 'Check your answers',
    },
    done: {
      title: 'You have handed in your self-assessment',
      text: 'Look at your result and choose a next step.',
      action: 'See your result',
    },
    openUntil: (day, school) => `${school}. Open until ${day}.`,
    saved: 'Your answers are saved.',
    locked: {
      title: 'Open your answers',
      text: 'You are signed in with a slip. Write your return code to reach answers that exist already.',
      action: 'Write the return code',
    },
    goal: { title: (action) => `Your goal: ${action}`, text: 'Your own step. Only you see it.', action: 'To your goals' },
    participation: {
      title: (round) => `Follow participation in ${round}`,
      text: (done, all, school) => `${done} of ${all} at ${school} have handed in.`,
      schools: (n) => `${n} schools`,
      action: 'See the round',
    },
    roundSoon: (day) => `Opens ${day}.`,
    result: {
      title: (round) => `Read the result: ${round}`,
      text: (unit) => `${unit}: how you see your work, where you differ, and what is worth talking about.`,
      action: 'Read the result',
    },
    shared: {
      title: (n) => (n === 1 ? 'One person shows you their result' : `${capitalise(countInWords(n, 'en'))} people show you their results`),
      text: 'It is voluntary. Talk about it with the person, not with others.',
      action: 'Read',
    },
    support: {
      requests: {
        title: (count, one) => `${count} ${one ? 'school asks' : 'schools ask'} for support`,
        text: 'Answer yes or no, so that the school knows how to go on.',
        action: 'Answer',
      },
      plans: {
        title: (count, one) => `${count} ${one ? 'plan is' : 'plans are'} waiting for feedback`,
        text: 'From schools that you support.',
        action: 'Read and answer',
      },
    },
    roster: {
      title: 'Import the staff list',
      text: 'A file with schools, teams, people and duties. You see everything before anything changes.',
      action: 'Import a file',
    },
    openRound: { title: 'Open a round', text: 'Choose schools, dates and who is to answer.', action: 'Prepare a round' },
    mail: {
      title: 'Set up e-mail',
      text: 'No mail server has been set. Invitations and sign-in links cannot be sent. Slips with codes work.',
      action: 'Make slips',
    },
    settings: {
      title: 'Fill in the accessibility statement',
      text: 'Contact details and known problems, so that those who need to can get in touch.',
      action: 'To the settings',
    },
    leads: {
      person: 'Here you see what is going on for you.',
      principalOpen: (round, day) =>
        `${round} is open until ${day}. Mention it at the next meeting: it is the talk afterwards that makes a difference.`,
      principal: 'No assessment is open at the school right now.',
      district: 'The schools’ results are shown here when a round has closed and the result is released.',
      coach: 'When a school asks for support, or sends you a plan, you see it here.',
      administrator: 'From here you look after the staff list, the rounds and the settings. You never see the answers.',
      nobody: 'You have no duty right now. If that is wrong, tell your administrator.',
    },
    where: (school, team) => (team ? `${team}, ${school}` : school),
    privacy: 'Only you see your answers. Your team and school see summaries, and only when at least five have answered.',
    protection: 'How answers are protected',
    rounds: 'Under way',
    roundsNote: 'Assessments at the schools right now.',
    noRounds: 'No assessment is under way.',
    ofSchools: (n) => (n === 1 ? 'one school' : `${n} schools`),
  },
}

/** The words of the start page. */
export const messages: Messages<typeof sv> = { sv, en }
