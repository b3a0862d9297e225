import type { ComponentChildren } from 'preact'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { type Comment, Thread } from '../../../ground/ui/components/thread/thread.tsx'
import { requestWords } from '../request.words.ts'
import { nameOf } from '../request-sentences.ts'
import type { Request } from '../support.ts'

/** What was written in a request. */
export function RequestText({ language, text }: { language: Language; text: string }) {
  return text === '' ? <p class="soft">{requestWords[language].request.noText}</p> : <Paragraphs text={text} />
}

/** The answers to a request as they came: who said no and why, who said yes, and how it ended. Nothing without any. */
export function RequestAnswers({ language, request }: { language: Language; request: Request }): ComponentChildren {
  const comments = answersOf(request, language)
  return comments.length === 0 ? null : <Thread comments={comments} />
}

/** The same as a list. */
export function answersOf({ declines, state }: Request, language: Language): Comment[] {
  const t = requestWords[language].request
  const said = (who: { name: string | null }, role: string, on: string, note: string): Comment => ({
    name: nameOf(who, language),
    role,
    when: formatDay(on, language),
    text: note === '' ? t.noNote : note,
  })
  return [
    ...declines.map(({ coach, on, note }) => said(coach, t.saysNo, on, note)),
    ...(state.is === 'accepted' ? [said(state.coach, t.saysYes, state.on, state.note)] : []),
    ...(state.is === 'ended' && state.how === 'done' ? [said(state.by, t.saysDone, state.on, state.note)] : []),
  ]
}
