import { found } from '../../ground/base/ask.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { formatDay, formatList, formatTime, inEach, type Language } from '../../ground/base/language.ts'
import { known, together } from '../../ground/base/question.ts'
import type { OpenKind, OpenSender } from '../../ground/paper/open-kind.ts'
import type { Block, Fact, Paper } from '../../ground/paper/paper.ts'
import { line, linesOf, writtenOf } from '../../ground/paper/text.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'
import { unitWords } from '../../people/organisation/unit.words.ts'
import type { FundedOnPaper } from '../funder/funder.ts'
import { funderBlocks } from '../funder/funder-blocks.ts'
import { onPaperAsked } from '../funder/store.ts'
import type { Post } from '../news/news.ts'
import { postsAsked } from '../news/store.ts'
import { openProgrammeWords } from './open.words.ts'
import { postBlocks } from './post-blocks.ts'
import { mostNews } from './showing.ts'
import { type Coming, comingAsked, type Shown, shownAsked } from './store.ts'

/** A page has one version: what changes about its programme is told when it is published again, and what was published stays until then. */
const version = 'page'

/** Programmes on the open site: those that are released and that whoever runs them wants there. */
export const openProgrammes: OpenKind = {
  kind: 'programme',
  words: openProgrammeWords,
  things: (today) =>
    shownAsked().map((programmes) =>
      programmes.map(({ id, title, from, to, ended }) => ({
        thing: id,
        version,
        title,
        standing: ended || to < today ? 'before' : 'now',
        said: inEach((language) => openProgrammeWords[language][ended || to < today ? 'ended' : 'now'](from, ended ?? to)),
      })),
    ),
  content({ thing }, sender) {
    return shownAsked(thing).followedBy(([programme]) => {
      const shown = found(programme)
      const none = known([])
      return together(
        onPaperAsked(shown),
        shown.parts.includes('sessions') ? comingAsked(thing, sender.today) : none,
        shown.parts.includes('news') ? postsAsked({ programme: thing }, false) : none,
      ).map(([funder, sessions, posts]) => ({
        title: shown.title,
        summary: linesOf(shown.purpose)[0] ?? '',
        figures: [],
        document: null,
        ...(shown.parts.includes('news')
          ? { news: posts.slice(0, mostNews).map(({ id, title, text, day }) => ({ id, title, text, day })) }
          : {}),
        paper: (language: Language, unnamed: (field: string) => string) =>
          paperOf({ shown, funder, sessions, posts: posts.slice(0, mostNews) }, sender, language, unnamed),
      }))
    })
  },
}

type Told = { shown: Shown; funder: FundedOnPaper; sessions: readonly Coming[]; posts: readonly Post[] }
type Unnamed = (field: string) => string

function paperOf(told: Told, { authority, logo, today }: OpenSender, language: Language, unnamed: Unnamed): Paper {
  const t = openProgrammeWords[language]
  const { title, purpose } = told.shown
  const paid = funderBlocks(told.funder, language)
  return {
    language,
    title: line(title),
    sender: { name: line(authority), logo },
    corner: [t.corner, formatDay(today, language, true)],
    foot: `${line(authority)} · ${line(title)}`,
    day: today,
    blocks: [
      { kind: 'heading', level: 1, text: line(title) },
      { kind: 'heading', level: 2, text: t.purpose },
      { kind: 'text', tone: 'body', written: writtenOf(purpose) },
      ...partsOf(told, today, language, unnamed),
      ...(paid.length > 0 ? [{ kind: 'heading', level: 2, text: t.funder } satisfies Block, ...paid] : []),
    ],
  }
}

/** What was chosen, each under its heading. */
function partsOf({ shown, sessions, posts }: Told, today: Day, language: Language, unnamed: Unnamed): Block[] {
  const t = openProgrammeWords[language]
  const has = new Set(shown.parts)
  const under = (title: string, blocks: Block[]): Block[] => [{ kind: 'heading', level: 2, text: title }, ...blocks]
  return [
    ...(has.has('facts') ? under(t.facts, [{ kind: 'facts', facts: factsOf(shown, language, unnamed) }]) : []),
    ...(has.has('partners') && shown.partners !== ''
      ? under(t.partners, [{ kind: 'list', ordered: false, items: linesOf(shown.partners).map(unnamed) }])
      : []),
    ...(has.has('sessions') ? under(t.sessions, sessionBlocks(sessions, today, language)) : []),
    ...(has.has('news')
      ? under(t.news, posts.length > 0 ? posts.flatMap((post) => postBlocks(post, language, unnamed)) : [soft(t.noNews)])
      : []),
  ]
}

function factsOf(shown: Shown, language: Language, unnamed: Unnamed): Fact[] {
  const { names } = openProgrammeWords[language]
  const forms = schoolForms.filter((form) => shown.forms.includes(form)).map((form) => unitWords[language].formNames[form])
  const rows: [string, string][] = [
    [names.period, `${formatDay(shown.from, language, true)}–${formatDay(shown.to, language, true)}`],
    [names.schools, formatList(shown.schools, language)],
    [names.forms, formatList(forms, language)],
    [names.funder, shown.funder],
    [names.number, shown.funderNumber],
    [names.funding, shown.funding],
    [names.contact, unnamed(shown.contact)],
    [names.record, shown.recordNumber],
  ]
  return rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, lines: [line(value)] }))
}

function sessionBlocks(sessions: readonly Coming[], today: Day, language: Language): Block[] {
  const t = openProgrammeWords[language]
  if (sessions.length === 0) return [soft(t.noSessions)]
  const where = ({ place, link }: Coming) => (place === '' ? t.byLink : link ? t.either(line(place)) : line(place))
  const when = ({ startsAt, endsAt }: Coming) =>
    `${formatDay(dayOf(startsAt), language, true)}, ${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`
  const rows = sessions.map((session) => [line(session.title), when(session), where(session)])
  return [soft(t.asOf(today)), { kind: 'table', table: { caption: t.sessions, columns: t.columns, widths: [4, 4, 3], rows } }]
}

function soft(text: string): Block {
  return { kind: 'text', tone: 'soft', written: [[text]] }
}
