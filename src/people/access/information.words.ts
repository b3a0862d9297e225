import type { Messages } from '../../ground/base/language.ts'
import { limits } from './protection-limits.words.ts'

const sv = {
  whoSees: {
    title: 'Vem ser vad',
    lead: 'Här står vem som ser vad i Stegvis. Tabellen är ritad av samma regler som programmet följer. Det som inte står här ser ingen.',
    what: 'Vad',
    deeds: 'Vem gör vad med en plan',
    deed: 'Vad man gör',
    who: 'Vem',
    note: 'Bra att veta',
    protection: 'Så skyddas svaren',
  },
  protection: {
    title: 'Så skyddas svaren',
    lead: 'Du ska kunna svara ärligt utan att undra vem som läser. Här står vad skyddet gör, och vad det inte kan göra.',
    sections: [
      {
        id: 'separate',
        title: 'Svaren ligger för sig',
        paragraphs: [
          'Dina svar sparas utan ditt namn. De ligger under ett hemligt kodnamn som räknas fram med en nyckel. Nyckeln finns inte i databasen.',
          'Den som får tag i databasen, eller i en säkerhetskopia av den, kan alltså inte se vem som har svarat vad.',
          'Det sparas inget klockslag, inget ordningsnummer och ingen logg som kopplar dig till ett svar. Varje natt, och när omgången stänger, skrivs svaren om i slumpvis ordning.',
          'Anteckningar som du skriver är krypterade.',
        ],
      },
      {
        id: 'answered',
        title: 'Vem som har svarat',
        paragraphs: [
          'Ingen lista visar vem som har svarat. Rektor och administratör ser bara hur många på skolan som har skickat in medan omgången är öppen.',
          'Systemet räknar fram vilka som inte har skickat in när en påminnelse ska gå ut. Det sparas inte.',
        ],
      },
      {
        id: 'groups',
        title: 'Grupper, aldrig personer',
        paragraphs: [
          'Resultat visas bara för grupper där minst fem har svarat. Har färre svarat står det ”För få svar – skyddas”.',
          'Om en skyddad grupp går att räkna fram ur de andra skyddas en grupp till. I grupper med fem till nio svar visas bara medelvärde och spridning i ord.',
          'Resultatet visas en gång, för alla samtidigt, oftast ett dygn efter att omgången har stängt. Till dess kan du ta bort dina svar. Ingen får se något i förväg, och siffrorna ändras inte sedan.',
          'Alla sidor, diagram och filer visar samma avrundade siffror. Dina egna svar ställs bredvid gruppens bara när minst tio har svarat.',
          'Skolledningens bild av sin skola är ett undantag: den visas som ”skolledningens bild” även när ledningen är liten. Det får skolledare veta innan de svarar.',
        ],
      },
      {
        id: 'ballots',
        title: 'Temperaturmätningar är anonyma',
        paragraphs: [
          'En temperaturmätning fungerar annorlunda än självskattningen. Du loggar inte in, och svaret har inget kodnamn. Därför kan du inte läsa eller ändra det efteråt: ingen kan se vilket som är ditt, inte heller du.',
          'Svaren på en mätning ligger tillsammans i en enda rad, krypterade, lika stora och i slumpvis ordning. Där finns varken person, länk, klockslag eller nummer. Det du skriver med egna ord ligger för sig, skilt från det du har kryssat i.',
          'Din länk är räknad fram med nyckeln. När du har skickat skrivs den över, så att en använd länk ser ut som en oanvänd. Det finns ingen lista över vem som har svarat, och därför går påminnelsen till alla.',
          'Medan mätningen är öppen visas inget av svaren för någon. Den som leder mätningen ser bara hur många som har svarat. När den har stängt räknas svaren en gång. Sedan tas svaren, länkarna och uppgiften om vem som fick svara bort.',
          'Inget visas förrän minst fem har svarat, eller sju eller tio om den som startar väljer det. Har färre än tio svarat visas medeltalet, inte hur svaren fördelar sig. Egna ord visas bara för gruppen själv, i slumpvis ordning.',
          'Alla som svarar med koden i mötet räknas tillsammans som en person mot den gränsen, för med koden går det att svara två gånger. Då står det ”ungefär”. Telefonen minns i ett dygn att ett svar har skickats, men inte vad.',
          'Är gruppen för liten för anonyma svar fyller ni i formuläret tillsammans på ett möte. Det är ett öppet svar, och sidan säger det.',
          'Utvärderingar av kompetensutveckling ställs på samma sätt. Svaren, också de egna orden, läser bara den som ledde passet och de som leder programmet. Rektor ser dem inte. Deltog färre än fem ställs inga frågor.',
        ],
      },
      {
        id: 'others',
        title: 'När någon annan hjälper dig att logga in',
        paragraphs: [
          'En lapp med en kod, eller en länk från driften, öppnar aldrig svar som redan finns. Det gör bara din egen e-post, skolans inloggning eller din återkomstkod.',
          'Varje lapp som någon gör åt dig syns under Mina uppgifter.',
          'Ändrar någon din e-postadress i personallistan öppnar länkar till den nya adressen inga svar som redan finns, förrän du har bekräftat den från den förra. Ändringen syns under Mina uppgifter.',
        ],
      },
      {
        id: 'limits',
        title: 'Vad skyddet inte kan göra',
        paragraphs: limits.sv,
      },
      {
        id: 'long',
        title: 'Hur länge',
        paragraphs: [
          'Du kan ta bort dina svar när du vill. Har resultatet redan släppts finns gruppens siffror kvar, för de går inte längre att koppla till dig.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Tillgänglighetsredogörelse',
    lead: (who: string) =>
      `${who} står bakom den här webbplatsen. Vi vill att alla ska kunna använda den. Här står hur den följer lagen om tillgänglighet till digital offentlig service, kända problem och hur du anmäler dem.`,
    us: 'Din huvudman',
    how: 'Hur tillgänglig är webbplatsen?',
    howText:
      'Stegvis är byggt för att följa WCAG 2.2 nivå AA och EN 301 549. Alla sidor prövas automatiskt i ljust och mörkt läge, på telefon och dator.',
    shortcomings: 'Kända problem',
    noShortcomings: 'Vi känner inte till några problem i dag.',
    assessed: 'Så har vi prövat webbplatsen',
    notAssessed: 'Huvudmannen har inte fyllt i någon egen prövning än.',
    assessedOn: (day: string) => `Senast bedömd ${day}.`,
    contact: 'Säg till om något inte fungerar',
    contactText: 'Berätta gärna om du hittar problem som inte står här, eller om du behöver innehållet i en annan form.',
    noContact: 'Huvudmannen har inte lagt in några kontaktuppgifter än. Vänd dig till skolans administratör.',
    authority: 'Tillsyn',
    authorityText: 'Myndigheten för digital förvaltning (Digg) har tillsyn. Är du inte nöjd med hur vi svarar kan du anmäla det dit.',
    supervision: 'Anmäl till Digg',
  },
}

const en: typeof sv = {
  whoSees: {
    title: 'Who sees what',
    lead: 'Here is who sees what in Stegvis. The table is drawn from the same rules that the program follows. What is not here is seen by nobody.',
    what: 'What',
    deeds: 'Who does what with a plan',
    deed: 'What one does',
    who: 'Who',
    note: 'Good to know',
    protection: 'How answers are protected',
  },
  protection: {
    title: 'How answers are protected',
    lead: 'You should be able to answer honestly without wondering who reads it. Here is what the protection does, and what it cannot do.',
    sections: [
      {
        id: 'separate',
        title: 'Answers are kept apart',
        paragraphs: [
          'Your answers are saved without your name. They lie under a secret code name that is computed with a key. The key is not in the database.',
          'Whoever gets hold of the database, or a backup of it, can therefore not see who answered what.',
          'No time, no running number and no log that connects you to an answer is kept. Every night, and when the round closes, the answers are rewritten in random order.',
          'Notes that you write are encrypted.',
        ],
      },
      {
        id: 'answered',
        title: 'Who has answered',
        paragraphs: [
          'No list shows who has answered. While the round is open, principal and administrator see only how many at the school have submitted.',
          'The system works out who has not submitted when a reminder is to be sent. That is not kept.',
        ],
      },
      {
        id: 'groups',
        title: 'Groups, never persons',
        paragraphs: [
          'Results are shown only for groups in which at least five have answered. If fewer have, it says “Too few answers – protected”.',
          'If a protected group could be worked out from the others, one more group is protected. In groups of five to nine answers only the mean and the spread in words are shown.',
          'The result is shown once, to everyone at the same time, usually a day after the round has closed. Until then you can delete your answers. Nobody sees anything in advance, and the figures do not change afterwards.',
          'Every page, chart and file shows the same rounded figures. Your own answers are set beside the group’s only when at least ten have answered.',
          'The leaders’ view of their school is an exception: it is shown as “the leadership’s view” even when the leadership is small. Leaders are told so before they answer.',
        ],
      },
      {
        id: 'ballots',
        title: 'Temperature checks are anonymous',
        paragraphs: [
          'A temperature check works differently from the self-assessment. You do not sign in, and the answer has no code name. That is why you cannot read or change it afterwards: nobody can tell which one is yours, and neither can you.',
          'The answers to a check lie together in a single row, encrypted, all of one size and in random order. There is no person, link, time or number in it. What you write in your own words lies by itself, apart from what you ticked.',
          'Your link is computed with the key. When you have sent, it is written over, so that a used link looks like an unused one. There is no list of who has answered, which is why the reminder goes to everyone.',
          'While the check is open, nothing of the answers is shown to anyone. Whoever leads the check only sees how many have answered. Once it has closed, the answers are counted one single time. Then the answers, the links and the note of who could answer are deleted.',
          'Nothing is shown until at least five have answered, or seven or ten if the person who starts the check chooses so. If fewer than ten have answered, the average is shown and not how the answers are spread. Your own words are shown only to the group itself, in random order.',
          'Everyone who answers with the code in the meeting counts as one person together towards that limit, since the code can be used to answer twice. Then it says “about”. The phone remembers for a day that an answer was sent, but not what it said.',
          'If the group is too small for anonymous answers, you fill in the form together in a meeting. That is an open answer, and the page says so.',
          'Evaluations of training are asked in the same way. The answers, your own words too, are read only by whoever led the session and those who lead the programme. Principals do not see them. If fewer than five took part, nobody is asked.',
        ],
      },
      {
        id: 'others',
        title: 'When somebody else helps you sign in',
        paragraphs: [
          'A slip with a code, or a link from operations, never opens answers that exist already. Only your own e-mail, the school’s sign-in or your return code does.',
          'Every slip that somebody makes for you is listed under My details.',
          'If somebody changes your e-mail address in the staff list, links to the new address open no answers that exist already until you have confirmed it from the earlier one. The change is shown under My details.',
        ],
      },
      {
        id: 'limits',
        title: 'What the protection cannot do',
        paragraphs: limits.en,
      },
      {
        id: 'long',
        title: 'How long',
        paragraphs: [
          'You can delete your answers whenever you like. If the result has been released, the group’s figures remain, since they can no longer be connected to you.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: (who) =>
      `${who} is responsible for this website. We want everyone to be able to use it. Here is how it follows the Swedish act on accessibility of digital public services, known problems and how to report them.`,
    us: 'Your authority',
    how: 'How accessible is the website?',
    howText:
      'Stegvis is built to follow WCAG 2.2 level AA and EN 301 549. Every page is tested automatically in light and dark mode, on phone and computer.',
    shortcomings: 'Known problems',
    noShortcomings: 'We know of no problems today.',
    assessed: 'How we have tested the website',
    notAssessed: 'The authority has not filled in a test of its own yet.',
    assessedOn: (day) => `Last assessed ${day}.`,
    contact: 'Tell us if something does not work',
    contactText: 'Please tell us if you find problems that are not listed here, or if you need the content in another form.',
    noContact: 'The authority has not added any contact details yet. Turn to the administrator of your school.',
    authority: 'Supervision',
    authorityText:
      'The Swedish Agency for Digital Government (Digg) supervises. If you are not satisfied with our answer you can report it there.',
    supervision: 'Report to Digg',
  },
}

/** The pages that tell what the protection is and who sees what. */
export const information: Messages<typeof sv> = { sv, en }
