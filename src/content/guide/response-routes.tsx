import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { tidy } from '../../ground/base/text.ts'
import { type Route, seeing, signedIn } from '../../people/permission/route.ts'

import { GuideResponsesPage } from './pages/responses.tsx'
import { responseWords } from './pages/responses.words.ts'
import { allGuides } from './reading.ts'
import { byGuide, longestLine } from './response.ts'
import { type Pages, showGuide } from './show-guide.tsx'
import { addGuideResponse, guideResponses } from './store-responses.ts'

/** Whether a guide helped: said by its readers, read by the authority. */
export const responseRoutes = (pages: Pages): Route[] => [
  signedIn('POST', '/guide-responses', (ask) => respond(ask, pages)),
  seeing('guide responses', 'GET', '/settings/guide-responses', async (ask) => {
    const { language } = ask
    const guides = await allGuides(ask.program)
    const all = byGuide(await guideResponses(ask.tx), [...guides.keys()])
    const shown = all.map((each) => ({ ...each, title: guides.get(each.guide)?.text[language].title ?? each.guide }))
    return ask.page(
      { title: responseWords[language].title, current: 'people' },
      <GuideResponsesPage language={language} responses={shown} />,
    )
  }),
]

const sent = z.object({ guide: z.string().default(''), helped: z.enum(['yes', 'no']).nullable().catch(null), line: z.string().default('') })

/** An answer without yes or no says nothing: the guide asks again, with the line kept. A line that is too long is cut rather than lost. */
async function respond(ask: SignedInAsk, pages: Pages): Promise<Response> {
  const { guide: key, helped, line } = await ask.form(sent)
  const guide = found((await allGuides(ask.program)).get(key))
  if (helped === null) return showGuide(ask, guide.key, pages, line)
  await addGuideResponse(ask.tx, ask.viewer.authority, {
    guide: guide.key,
    helped: helped === 'yes',
    line: tidy(line).slice(0, longestLine),
  })
  return ask.redirect(linkTo('/guides/:guide', guide.key), responseWords[ask.language].thanks)
}
