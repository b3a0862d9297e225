import type { SignedInAsk } from '../base/ask.ts'
import { capitalise, countInWords } from '../base/language.ts'
import { sightOf } from '../permission/permission.ts'
import { plansWaiting } from '../plan/store-feedback.ts'
import { requestsFor } from '../support/store.ts'
import { canAnswer } from '../support/support.ts'
import type { TodoItem } from '../ui/components/todo/todo.tsx'
import { messages } from './messages.ts'

/** What waits for a coach: schools that ask for support, and plans that wait for feedback. Nothing for others. */
export async function supportTodos({ viewer, tx, today, language }: SignedInAsk): Promise<TodoItem[]> {
  const sight = sightOf(viewer, 'coach desk')
  if (!sight) return []
  const t = messages[language].home.support
  const requests = (await requestsFor(tx, sight, viewer.person, today)).filter((request) => canAnswer(request, viewer.person))
  const schools = new Set(requests.map(({ school }) => school)).size
  const asked = viewer.askedSchools.map(({ id }) => id)
  const plans = asked.length > 0 ? (await plansWaiting(tx, asked, today)).length : 0
  const item = (
    count: number,
    words: { title: (count: string, one: boolean) => string; text: string; action: string },
    href: string,
  ): TodoItem => ({
    title: words.title(capitalise(countInWords(count, language)), count === 1),
    text: words.text,
    action: { href, label: words.action },
  })
  return [
    ...(schools > 0 ? [item(schools, t.requests, '/desk#asked')] : []),
    ...(plans > 0 ? [item(plans, t.plans, '/desk#feedback')] : []),
  ]
}
