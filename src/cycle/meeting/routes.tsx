import type { SignedInAsk } from '../../ground/base/ask.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { choiceRoutes } from './choice-routes.tsx'
import { startText } from './clock.ts'
import { type Meeting, meetingOf } from './loading.ts'
import { meetingPath, room } from './meeting.ts'
import { meetingWords } from './meeting.words.ts'

import { noteRoutes } from './note-routes.tsx'
import { PicturePage } from './pages/picture-page.tsx'
import { pictureWords } from './pages/picture-page.words.ts'
import { StartPage } from './pages/start-page.tsx'
import { TalkPage } from './pages/talk-page.tsx'
import { talkWords } from './pages/talk-page.words.ts'

/** A group's meeting about its result – see, talk, choose. */
export const meetingRoutes: Route[] = [
  seeing(room, 'GET', '/workshops/:unit', async (ask) => {
    const meeting = await meetingOf(ask)
    return page(ask, meeting, meetingWords[ask.language].title, <StartPage {...common(ask, meeting)} />)
  }),
  seeing(room, 'GET', '/workshops/:unit/picture', async (ask) => {
    const meeting = await meetingOf(ask)
    // The beginning is a moment in the address, so that everyone who opens it sees the same clock.
    if (ask.query('start') === 'now')
      return ask.redirect(meetingPath(meeting.unit.id, 'picture', { ...meeting.keep, start: startText(ask.now) }))
    return page(ask, meeting, pictureWords[ask.language].title, <PicturePage {...common(ask, meeting)} />)
  }),
  seeing(room, 'GET', '/workshops/:unit/talk', async (ask) => {
    const meeting = await meetingOf(ask)
    return page(ask, meeting, talkWords[ask.language].title, <TalkPage {...common(ask, meeting)} />)
  }),
  ...choiceRoutes,
  ...noteRoutes,
]

function common({ language, now, today }: SignedInAsk, meeting: Meeting) {
  return { language, now, today, meeting }
}

function page(ask: SignedInAsk, { unit }: Meeting, what: string, content: ReturnType<typeof StartPage>): Response {
  return ask.page({ title: meetingWords[ask.language].pageTitle(what, unit.name), current: 'result' }, content)
}
