import type { Messages } from '../../../ground/base/language.ts'
import type { LogoFault, MarkKind } from '../../funder/funder.ts'

const sv = {
  title: 'Finansiärens rad och märke',
  link: 'Finansiärens märke',
  lead: 'Det som finansiären kräver står på programmets sidor, listor, intyg och rapporter, på skärm och på papper.',
  now: 'Så står det nu',
  mark: 'Märke bredvid raden',
  marks: { none: 'Inget märke', union: 'EU:s flagga', picture: 'En egen bild' } satisfies Record<MarkKind, string>,
  markHints: {
    none: 'Raden står ensam. Nämner den Europeiska unionen står flaggan där ändå.',
    union: 'Flaggan ritas av Stegvis. Utan egen rad står det Medfinansieras av Europeiska unionen.',
    picture: 'Finansiärens logotyp, som du lämnar in här. Går inte bredvid en rad som nämner Europeiska unionen: där ska flaggan stå.',
  } satisfies Record<MarkKind, string>,
  line: 'Rad som finansiären kräver',
  lineHint: 'Till exempel: Med stöd av Skolverket.',
  logo: 'Bild',
  logoHint: 'PNG eller JPEG, högst 512 kB, mellan 60 och 4 000 bildpunkter bred och hög. Lämna tomt för att behålla den som finns.',
  alt: 'Vad bilden visar',
  altHint: 'Läses upp för den som inte ser bilden. Till exempel: Skolverkets logotyp.',
  save: 'Spara',
  back: 'Tillbaka',
  saved: 'Finansiärens rad och märke är sparade.',
  errors: {
    mark: 'Välj vad som ska stå bredvid raden',
    line: 'Raden får ha högst 300 tecken',
    alt: 'Skriv vad bilden visar, högst 200 tecken',
    logo: 'Välj en bild',
    union: 'Raden nämner Europeiska unionen, och då står EU:s flagga bredvid. Välj flaggan eller skriv en annan rad.',
  },
  logoErrors: {
    type: 'Bilden ska vara en PNG eller JPEG',
    large: 'Bilden får vara högst 512 kB',
    broken: 'Filen går inte att läsa som en bild',
    dots: 'Bilden ska vara mellan 60 och 4 000 bildpunkter bred och hög',
  } satisfies Record<LogoFault, string>,
}

const en: typeof sv = {
  title: 'The funder’s line and mark',
  link: 'The funder’s mark',
  lead: 'What the funder requires stands on the programme’s pages, lists, certificates and reports, on screen and on paper.',
  now: 'As it is now',
  mark: 'Mark beside the line',
  marks: { none: 'No mark', union: 'The EU flag', picture: 'A picture of your own' },
  markHints: {
    none: 'The line stands alone. Where it names the European Union the flag stands there all the same.',
    union: 'Stegvis draws the flag. Without a line of your own it says Co-funded by the European Union.',
    picture: 'The funder’s logo, which you hand in here. Not beside a line that names the European Union: there the flag must stand.',
  },
  line: 'Line that the funder requires',
  lineHint: 'For example: With support from the National Agency for Education.',
  logo: 'Picture',
  logoHint: 'PNG or JPEG, at most 512 kB, between 60 and 4,000 dots wide and high. Leave empty to keep the one there is.',
  alt: 'What the picture shows',
  altHint: 'Read aloud to those who do not see it. For example: The logo of the National Agency for Education.',
  save: 'Save',
  back: 'Back',
  saved: 'The funder’s line and mark are saved.',
  errors: {
    mark: 'Choose what stands beside the line',
    line: 'The line may have at most 300 characters',
    alt: 'Write what the picture shows, at most 200 characters',
    logo: 'Choose a picture',
    union: 'The line names the European Union, and then the EU flag stands beside it. Choose the flag or write another line.',
  },
  logoErrors: {
    type: 'The picture must be a PNG or JPEG',
    large: 'The picture may be at most 512 kB',
    broken: 'The file cannot be read as a picture',
    dots: 'The picture must be between 60 and 4,000 dots wide and high',
  },
}

export const funderPageWords: Messages<typeof sv> = { sv, en }
