import type { Messages } from '../../ground/base/language.ts'

const sv = {
  home: {
    title: 'Hem',
    hello: (name: string) => `Hej ${name}`,
    closes: (day: string) => `Stänger ${day}.`,
    todo: 'Att göra nu',
    todoNote: 'Först det som andra väntar på, sedan efter sista dag.',
    nothing: 'Inget att göra just nu',
    nothingText: 'När en skattning öppnar står den här. Du får också ett mejl.',
    nothingForYou: 'När något behöver dig står det här.',
    year: 'Året i Stegvis',
    yearNote: (year: string) => `Läsåret ${year}`,
    wholeYear: 'Hela året, med alla datum',
    leads: {
      person: 'Här ser du vad som är på gång för dig.',
      principalOpen: (round: string, day: string) =>
        `${round} är öppen till ${day}. Påminn om den på nästa möte: det är samtalet efteråt som ger något.`,
      principal: 'Ingen skattning är öppen på skolan just nu.',
      district: 'Skolornas resultat visas här när en omgång har stängt och resultatet är släppt.',
      districtReleased: (round: string, day: string) => `Skolornas resultat i ${round} släpptes ${day}. Nästa visas här när det är släppt.`,
      head: 'Huvudmannens resultat visas här när en omgång har stängt och resultatet är släppt, och det som du ska ta ställning till.',
      headReleased: (round: string, day: string) =>
        `Huvudmannens resultat i ${round} släpptes ${day}. Här ser du också det som du ska ta ställning till.`,
      developmentLead: 'Härifrån når du det som utvecklingen bygger på: huvudmannens resultat, det skolorna ber om och det som har hjälpt.',
      registrar: 'Ärenden, handlingar och attester sköter du härifrån. Svar och resultat ser du aldrig.',
      coach: 'När en skola ber om stöd, eller skickar en plan till dig, ser du det här.',
      administrator: 'Personallistan, omgångarna och inställningarna sköter du härifrån. Svaren ser du aldrig.',
      nobody: 'Du har inget uppdrag just nu. Stämmer det inte, säg till din administratör.',
    },
    privacy: 'Bara du ser dina svar. Arbetslaget och skolan ser sammanställningar, och bara när minst fem har svarat.',
    protection: 'Så skyddas svaren',
    ways: {
      title: 'Din ingång',
      results: 'Huvudmannens resultat',
      helpAsked: 'Det skolorna ber om',
      factors: 'Framgångsfaktorer',
      outside: 'Utomstående utvärderingar',
      matters: 'Ärenden, handlingar och attester',
      check: 'Kontrollera ett attesterat dokument',
    },
    newest: 'Senaste resultatet',
    newestNote: 'Det som är släppt, för era skolor.',
    newestOf: (unit: string, round: string) => `${unit}, ${round}`,
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
    todoNote: 'First what others are waiting for, then by last day.',
    nothing: 'Nothing to do right now',
    nothingText: 'When an assessment opens it will be here. You will also get an e-mail.',
    nothingForYou: 'When something needs you it will be here.',
    year: 'The year in Stegvis',
    yearNote: (year) => `School year ${year}`,
    wholeYear: 'The whole year, with all dates',
    leads: {
      person: 'Here you see what is going on for you.',
      principalOpen: (round, day) =>
        `${round} is open until ${day}. Mention it at the next meeting: it is the talk afterwards that makes a difference.`,
      principal: 'No assessment is open at the school right now.',
      district: 'The schools’ results are shown here when a round has closed and the result is released.',
      districtReleased: (round, day) => `The schools’ results in ${round} were released on ${day}. The next will be here when it is.`,
      head: 'The authority’s results are shown here when a round has closed and the result is released, and whatever waits for your word.',
      headReleased: (round, day) =>
        `The authority’s results in ${round} were released on ${day}. Whatever waits for your word is here, too.`,
      developmentLead: 'From here you reach what development builds on: the authority’s results, what schools ask for and what has helped.',
      registrar: 'From here you look after matters, documents and attests. You never see answers or results.',
      coach: 'When a school asks for support, or sends you a plan, you see it here.',
      administrator: 'From here you look after the staff list, the rounds and the settings. You never see the answers.',
      nobody: 'You have no post right now. If that is wrong, tell your administrator.',
    },
    privacy: 'Only you see your answers. Your team and school see summaries, and only when at least five have answered.',
    protection: 'How answers are protected',
    ways: {
      title: 'Where you begin',
      results: 'The authority’s results',
      helpAsked: 'What schools ask for',
      factors: 'Success factors',
      outside: 'Outside evaluations',
      matters: 'Matters, documents and attests',
      check: 'Check an attested document',
    },
    newest: 'Newest result',
    newestNote: 'What has been released, for your schools.',
    newestOf: (unit, round) => `${unit}, ${round}`,
    rounds: 'Under way',
    roundsNote: 'Assessments at the schools right now.',
    noRounds: 'No assessment is under way.',
    ofSchools: (n) => (n === 1 ? 'one school' : `${n} schools`),
  },
}

/** The words of the start page. */
export const homeWords: Messages<typeof sv> = { sv, en }
