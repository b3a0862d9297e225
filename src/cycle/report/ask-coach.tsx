import type { ComponentChildren } from 'preact'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Request } from '../support/support.ts'
import { reportWords } from './report.words.ts'
import { requestOf } from './support-asking.ts'

type Props = { language: Language; school: string; text: string; requests: readonly Request[]; children: ComponentChildren }

/** Beside a thing asked for: the button that puts it to the coaches, or the question that it has become. */
export function AskCoach({ language, school, text, requests, children }: Props) {
  const request = requestOf(requests, school, text)
  if (!request) return children
  return <a href={linkTo('/support/:id', request.id)}>{reportWords[language].toRequest}</a>
}
