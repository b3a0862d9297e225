import type { Tx } from '../../ground/base/database.ts'
import { register } from '../../ground/published/published.ts'
import { mostPerGuide } from './response.ts'
import './tables.ts'

/** Keeps an answer, as long as there is room for the guide. Nothing tells who gave it or when. */
export async function addGuideResponse(tx: Tx, authority: string, answer: { guide: string; helped: boolean; line: string }): Promise<void> {
  const { n } = await tx
    .selectFrom('guide_response')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('guide', '=', answer.guide)
    .executeTakeFirstOrThrow()
  if (Number(n) >= mostPerGuide) return
  await tx
    .insertInto('guide_response')
    .values({ authority_id: authority, ...answer })
    .execute()
}

/** Every answer to every guide of the authority that the transaction is narrowed to. */
export async function guideResponses(tx: Tx): Promise<{ guide: string; helped: boolean; line: string }[]> {
  const responses = await tx.selectFrom('guide_response').select(['guide', 'helped', 'line']).execute()
  return register(responses, () =>
    [...Map.groupBy(responses, ({ guide }) => guide)].map(([guide, same]) => {
      const helped = same.filter((each) => each.helped).length
      const place = { occasion: 'guides', unit: 'authority', audience: 'everyone', measure: `helped ${guide}` }
      return {
        ...place,
        contributors: null,
        n: same.length,
        sum: null,
        squares: null,
        spread: null,
        parts: null,
        figures: [helped, same.length - helped],
      }
    }),
  )
}
