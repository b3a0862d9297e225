import type { Messages } from '../../ground/base/language.ts'

/**
 * What the protection of answers cannot do, said once: the page about protection, the guide about what protection means (`{limits}` there) and the threat
 * model all have these very sentences.
 */
export const limits: Messages<string[]> = {
  sv: [
    'Den som driver servern och har både nyckeln och databasen kan räkna fram kodnamn och läsa svar. Därför ska så få som möjligt ha båda, och de ska lyda under sekretess.',
    'Den som styr servern medan du svarar kan i princip läsa det du skickar. Så är det med alla webbtjänster.',
    'Den som läser din e-post, eller styr skolans inloggning, kan komma in i ditt namn.',
    'En lapp med en kod öppnar inga svar som redan finns, men den som använder den kan märka att det finns svar.',
    'Huvudmannens e-postserver ser vem en påminnelse gick till, och alltså vem som inte hade skickat in då.',
    'Svar som du tar bort finns kvar i säkerhetskopior tills de skrivs över.',
    'Om alla i en grupp svarar lika avslöjar siffrorna vad alla svarat. Ligger alla utom en på samma nivå kan just den personen räkna ut det.',
    'Den som berättar vad den svarat gör det lättare att gissa de andras. Några kollegor som lägger ihop sina svar kan räkna ut mer om resten av en liten grupp.',
    'Den som redan vet hur några har svarat eller brukar tycka, till exempel från ett samtal, kan räkna ut mer än den som bara har siffrorna.',
    'Antalet svar på en fråga, bredvid hur många som skickat in, visar hur många som inte valde någon nivå. I en grupp med minst tio kan antalet också visa att alla har svarat.',
    'Ibland skyddas en grupp som har tillräckligt många svar, för att en mindre grupp annars hade gått att räkna fram. Då visas färre siffror än gränsen säger.',
    'I en temperaturmätning är länken i mejlet din röst. Den som får länken kan svara i ditt ställe, en gång. Den som har nyckeln och två kopior av databasen, med ett enda svar emellan, kan läsa det svaret.',
    'Är du skolans enda skolledare, eller den enda som tillfrågas, kan en kopia av databasen avslöja att ett svar är ditt.',
    'Skriver du ut ditt resultat, laddar ner det eller visar det för din rektor, så ligger det skyddet hos dig.',
  ],
  en: [
    'Whoever runs the server and has both the key and the database can compute code names and read answers. As few people as possible should have both, and they should be bound by confidentiality.',
    'Whoever controls the server while you answer could in principle read what you send. That is true of every web service.',
    'Whoever reads your email, or runs the school’s sign-in, can enter in your name.',
    'A slip with a code opens no answers that exist already, but whoever uses it may notice that there are answers.',
    'The authority’s mail server sees to whom a reminder went, and so who had not submitted then.',
    'Answers that you delete stay in backups until those are overwritten.',
    'If everyone in a group answers alike, the figures tell what everyone answered. If all but one are on the same level, that one person can work it out.',
    'Someone who tells what they answered makes the others easier to guess. A few colleagues who put their answers together can work out more about the rest of a small group.',
    'Whoever already knows how some have answered or usually think, from a conversation for instance, can work out more than someone who has the figures alone.',
    'The number of answers to a question, beside how many submitted, tells how many chose no level. In a group of at least ten the number can also tell that everyone answered.',
    'Sometimes a group with enough answers is protected, since a smaller one could otherwise be worked out. Fewer figures are then shown than the limit says.',
    'In a temperature check the link in your email is your vote. Whoever gets the link can answer in your place, once. Whoever has the key and two copies of the database, with one single answer between them, can read that answer.',
    'If you are the only school leader, or the only person asked, a copy of the database may give away that an answer is yours.',
    'If you print your result, download it or show it to your principal, that protection is in your hands.',
  ],
}
