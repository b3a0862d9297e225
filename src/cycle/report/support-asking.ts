import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { askForSupport } from '../support/store-asking.ts'
import { isSame, type Request, type Wish } from '../support/support.ts'
import { reportWords } from './report.words.ts'

/** What a school asks for in a report, as a question to its coaches. */
function wishOf(school: string, text: string): Wish {
  return { school, team: null, kind: 'other', text, coach: null }
}

/** The question to the coaches that a thing asked for has become; undefined while it has not. */
export function requestOf(requests: readonly Request[], school: string, text: string): Request | undefined {
  return requests.find((request) => isSame(request, wishOf(school, text)))
}

/** Asks the coaches for one thing of a report; once, however often it is pressed. @returns where to go on, with what is said there */
export async function askCoaches(
  { tx, viewer, today, language }: SignedInAsk,
  school: string,
  text: string,
): Promise<{ path: string | null; said: string }> {
  const t = reportWords[language]
  const made = await askForSupport(tx, { authority: viewer.authority, by: viewer.person, today }, wishOf(school, text))
  if ('id' in made) return { path: linkTo('/support/:id', made.id), said: t.asked }
  if (made.why === 'same') return { path: linkTo('/support/:id', made.request.id), said: t.askedAlready }
  return { path: null, said: t.noCoach }
}
