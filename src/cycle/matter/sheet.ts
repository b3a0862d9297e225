import { dayOf } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Logo, Paper } from '../../ground/paper/paper.ts'
import { line } from '../../ground/paper/text.ts'
import { checkMark } from './check-mark.ts'
import type { AttestRequest, FrozenDocument, Matter } from './matter.ts'
import { numberText } from './matter.ts'
import { moment } from './moment.ts'
import { sheetWords } from './sheet.words.ts'

/** What a sheet of attests is made of, besides the attests. */
export type SheetFacts = {
  matter: Pick<Matter, 'number' | 'title'>
  document: Pick<FrozenDocument, 'title' | 'version' | 'sha256' | 'number' | 'fileName' | 'secrecy'>
  authority: string
  logo: Logo | null
  publicUrl: string
  now: Date
}

/** Requests that were answered by an attest, whether or not it was withdrawn afterwards, as they were given. */
export function attestsOf(requests: readonly AttestRequest[]): (AttestRequest & { attest: NonNullable<AttestRequest['attest']> })[] {
  return requests
    .flatMap((request) => (request.attest ? [{ ...request, attest: request.attest }] : []))
    .toSorted((a, b) => a.attest.at.getTime() - b.attest.at.getTime())
}

/** How many things a sheet tells of: every attest and every withdrawal counts, so that a sheet that is behind is known by it. */
export function sheetState(requests: readonly AttestRequest[]): number {
  return attestsOf(requests).reduce((sum, { attest }) => sum + (attest.withdrawn ? 2 : 1), 0)
}

/** Says who attested a document, on a paper of its own: the document's bytes stay as they were when they were attested. */
export function sheetPaper(requests: readonly AttestRequest[], facts: SheetFacts, language: Language): Paper {
  const t = sheetWords[language]
  const { matter, document, authority, logo, publicUrl, now } = facts
  const title = t.title(document.title)
  return {
    language,
    title,
    sender: { name: line(authority), logo },
    corner: [t.kind, line(matter.number)],
    foot: t.foot(line(authority), line(matter.number)),
    day: dayOf(now),
    blocks: [
      { kind: 'heading', level: 1, text: line(title) },
      { kind: 'text', tone: 'lead', written: [[t.lead]] },
      {
        kind: 'facts',
        facts: [
          { term: t.document, lines: [t.version(line(document.title), document.version)] },
          { term: t.matter, lines: [`${line(matter.number)}, ${line(matter.title)}`] },
          { term: t.number, lines: [numberText(document.number)] },
          { term: t.ofFile, lines: [line(document.fileName)] },
          { term: t.hash, lines: [document.sha256.slice(0, 32), document.sha256.slice(32)] },
        ],
      },
      { kind: 'heading', level: 2, text: t.by },
      {
        kind: 'table',
        table: {
          caption: t.by,
          columns: [t.columns.name, t.columns.part, t.columns.date],
          widths: [3, 3, 2],
          rows: attestsOf(requests).map(({ name, title: post, unit, part, sentence, attest }) => [
            [line(name), line(post), line(unit)].filter(Boolean).join(', '),
            `${line(part)}. ${line(sentence)}`,
            attest.withdrawn
              ? t.withdrawn(moment(attest.at, language), moment(attest.withdrawn.at, language))
              : moment(attest.at, language),
          ]),
        },
      },
      ...(document.secrecy === null ? [checkMark(document.number, publicUrl, language)] : []),
      { kind: 'text', tone: 'aside', written: [[t.what]] },
    ],
  }
}
