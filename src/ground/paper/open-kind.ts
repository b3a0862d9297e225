import type { Day } from '../base/clock.ts'
import type { Language, Text } from '../base/language.ts'
import type { Question } from '../base/question.ts'
import type { Quantity } from '../published/published.ts'
import type { Logo, Paper } from './paper.ts'

/** Something that may stand on the open site, as it is now. */
export type OpenThing = {
  /** Which of its kind, and which version of it may be published. */
  thing: string
  version: string
  title: string
  /** Whether it holds now, or did before something came in its place. */
  standing: 'now' | 'before'
  /** In one line how it stands: "Gäller sedan 1 maj 2026". */
  said: Text
}

/** All that a page about a thing says, as it is kept when it is published. */
export type OpenContent = {
  title: string
  summary: string
  /** Every figure about people in it. */
  figures: readonly Quantity[]
  /**
   * The document that was decided on, byte by byte: published as it is where names are shown, and else not, since nobody can take a name out of it. Null: there is none.
   */
  document: Buffer | null
  /** What it tells from time to time, the latest first: a feed of the page's own. Nothing for what has none. */
  news?: readonly OpenNews[]
  /**
   * The page and its paper, from one model.
   * @param unnamed takes names of people out of a field that tells who answers for something; of what was written in sentences nothing is taken out
   */
  paper(language: Language, unnamed: (field: string) => string): Paper
}

/** A piece of news on a page, as its feed tells it. */
export type OpenNews = { id: string; title: string; text: string; day: Day }

/** For whom it is made. */
export type OpenSender = { authority: string; logo: Logo | null; today: Day }

/**
 * A kind of thing that stands on the open site: what a room tells of itself, so that the site need not know any kind. Nothing that `things` does not name can be
 * published, and what it names no longer is taken off the site: a draft never is among them.
 */
export type OpenKind = {
  kind: string
  words: Record<
    Language,
    {
      heading: string
      note: string
      read: string
      before: string
      onlyBefore: string
      /** What those who publish are told: what of it does not follow by itself, where names are changed, what has happened since, why it is not shown. */
      publishing: { follows: string; mend: string; isOlder: string; newer: string; changed: string; notShown: string }
    }
  >
  things(today: Day): Question<OpenThing[]>
  content(thing: OpenThing, sender: OpenSender): Question<OpenContent>
}
