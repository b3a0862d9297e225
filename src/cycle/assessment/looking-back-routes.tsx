import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { resultPathOf } from './loading.ts'
import { thenAndNow } from './looking-back.ts'
import { type OwnResult, ownResult } from './own-result.ts'
import { LookingBackPage } from './pages/looking-back.tsx'
import { lookingBackWords } from './pages/looking-back.words.ts'
import { inPrivate, privately, pseudonymOf } from './private.ts'
import { lookBack } from './store.ts'

/** How last time looks now: for the person alone. */
export const lookingBackRoutes: Route[] = [
  seeing('own result', 'GET', '/results/:round/:school/looking-back', (ask) =>
    privately(ask, async () => page(ask, await resultToLookBackOn(ask))),
  ),
  seeing(
    'own result',
    'POST',
    '/results/:round/:school/looking-back',
    (ask) =>
      inPrivate(
        ask,
        async (tx) => {
          const own = await ownResult(ask, tx)
          const result = found(own.is === 'result' ? own.result : undefined)
          const { framework, member } = result.assessment
          found(thenAndNow(result)[0])
          const asked = thenAndNow(result).map(({ row: { statement } }) => statement.key)
          const wanted = Object.entries(await ask.form(texts(...asked)))
          const levels = new Set(framework.levels.map(({ level }) => String(level)))
          if (wanted.some(([, level]) => level !== '' && !levels.has(level))) return page(ask, result, 422)
          await lookBack(tx, pseudonymOf(ask), member, new Map(wanted.map(([key, level]) => [key, level === '' ? null : Number(level)])))
          return ask.redirect(`${resultPathOf(member)}#then`, lookingBackWords[ask.language].saved)
        },
        ask.id('round'),
      ),
    { ownTransactions: true },
  ),
]

async function resultToLookBackOn(ask: SignedInAsk): Promise<OwnResult> {
  const own = await ownResult(ask, ask.tx)
  return found(own.is === 'result' ? own.result : undefined)
}

function page(ask: SignedInAsk, result: OwnResult, status: 200 | 422 = 200): Response {
  found(thenAndNow(result)[0])
  const { language } = ask
  return ask.page(
    { title: lookingBackWords[language].title, current: 'result', status },
    <LookingBackPage language={language} result={result} refused={status === 422} />,
  )
}
